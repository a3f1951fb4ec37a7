package dev.armature.generator;

import dev.armature.generator.diff.Change;
import dev.armature.generator.diff.DiffReport;
import dev.armature.generator.diff.Impact;
import dev.armature.generator.emit.DiffPage;
import dev.armature.generator.emit.DiffPageEmitter;
import dev.armature.generator.emit.TemplateSet;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The changes as a page for people. */
final class DiffHtml {
    /** Unchanged lines that are shown around changed ones. */
    private static final int CONTEXT = 4;

    private static final int LONGEST_EXCERPT = 80;

    private final DiffReport report;
    private final DiffSources sources;

    private DiffHtml(DiffReport report, DiffSources sources) {
        this.report = report;
        this.sources = sources;
    }

    /**
     * The page.
     *
     * @throws ConfigException when a template of the user cannot be used
     */
    static String of(DiffResult result) {
        DiffSources sources = result.sources().orElseThrow(() -> new IllegalArgumentException("nothing was compared"));
        Diagnostics diagnostics = new Diagnostics();
        TemplateSet templates = TemplateSet.read(sources.config().templates(), diagnostics);
        DiffPage page = new DiffHtml(result.report(), sources).page();
        Optional<String> html =
                diagnostics.hasErrors() ? Optional.empty() : DiffPageEmitter.page(page, templates, diagnostics);
        return html.orElseThrow(
                () -> new ConfigException(diagnostics.all().get(0).toString()));
    }

    private DiffPage page() {
        List<DiffPage.ClassCount> classes = new ArrayList<>();
        report.counts()
                .forEach((impact, count) ->
                        classes.add(new DiffPage.ClassCount(impact.label(), count, impact.meaning())));
        List<DiffPage.Change> changes = new ArrayList<>();
        report.changes().stream()
                .sorted(Comparator.comparing(change -> change.impacts().get(0)))
                .forEach(change -> changes.add(change(changes.size() + 1, change)));
        return new DiffPage(
                sources.after().title(),
                report.isBreaking() ? "breaking" : "fine",
                headline(),
                DiffText.summary(report),
                side(sources.before()),
                side(sources.after()),
                classes,
                changes,
                changes.isEmpty() ? List.of("no changes") : List.of());
    }

    private String headline() {
        long breaking = report.changes().stream().filter(Change::isBreaking).count();
        if (breaking > 0) {
            return Counts.plural((int) breaking, "breaking change");
        }
        return report.changes().isEmpty() ? "No changes" : "No breaking changes";
    }

    private static DiffPage.Side side(DiffSources.Side side) {
        return new DiffPage.Side(side.file(), side.version());
    }

    private DiffPage.Change change(int number, Change change) {
        List<String> badges = change.impacts().stream().map(Impact::label).toList();
        boolean hasValues = !change.oldValue().isEmpty() || !change.newValue().isEmpty();
        return new DiffPage.Change(
                number,
                String.join(" ", badges),
                badges.get(0),
                badges,
                change.element(),
                change.rule(),
                change.why(),
                place(change.where()),
                change.where().pointer().path(),
                change.symbol().isEmpty() ? List.of() : List.of(change.symbol()),
                hasValues ? List.of(new DiffPage.Values(change.oldValue(), change.newValue())) : List.of(),
                excerpt(change));
    }

    /** The element on both sides, when it is one that can be looked at and the change shows there. */
    private List<DiffPage.Excerpt> excerpt(Change change) {
        List<String> old = lines(sources.before(), change.before());
        List<String> now = lines(sources.after(), change.after());
        if (old.equals(now)) {
            return List.of();
        }
        List<DiffPage.Row> rows = Excerpts.rows(LinePairs.of(old, now), CONTEXT, LONGEST_EXCERPT);
        return List.of(new DiffPage.Excerpt(
                change.before().map(DiffHtml::place).orElse("not there"),
                change.after().map(DiffHtml::place).orElse("not there"),
                rows));
    }

    private static List<String> lines(DiffSources.Side side, Optional<SourceLocation> where) {
        return where.filter(place -> !place.pointer().path().isEmpty())
                .flatMap(place -> side.outline().apply(place.pointer()))
                .orElse(List.of());
    }

    private static String place(SourceLocation where) {
        return where.pointer().file() + ':' + where.line();
    }
}
