package dev.armature.generator;

import dev.armature.generator.diff.ApiDiff;
import dev.armature.generator.diff.DiffReport;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One comparison of any number of pairs. */
final class DiffRun {
    private static final DiffReport NOTHING = new DiffReport(List.of());

    private final List<Pair> pairs;

    private DiffRun(List<Pair> pairs) {
        this.pairs = pairs;
    }

    static List<DiffResult> of(List<SpecPair> pairs) throws IOException {
        List<Pair> read = new ArrayList<>();
        for (SpecPair pair : pairs) {
            GeneratorConfig now = pair.after();
            String counterpart = now.portable(now.specs().get(0));
            Optional<Side> before = pair.before().isPresent()
                    ? Optional.of(Side.read(pair.before().get(), counterpart))
                    : Optional.empty();
            read.add(new Pair(before, Side.read(now, counterpart)));
        }
        return results(read);
    }

    /** Compares what was read. */
    static List<DiffResult> results(List<Pair> read) {
        DiffRun run = new DiffRun(read);
        run.reportWhatFitsNothing();
        read.forEach(Pair::reportWhatIsEmpty);
        return read.stream().map(Pair::result).toList();
    }

    /** What fits one description belongs to something new or gone; what fits none is a mistake. */
    private void reportWhatFitsNothing() {
        List<Side> sides = pairs.stream().flatMap(Pair::sides).toList();
        if (sides.isEmpty() || sides.stream().anyMatch(Side::failed)) {
            return;
        }
        Set<String> unfit = new LinkedHashSet<>(sides.get(0).reading.unfit());
        sides.forEach(side -> unfit.retainAll(side.reading.unfit()));
        unfit.forEach(entry -> pairs.get(0)
                .after
                .error("\"" + entry + "\" fits nothing, neither old nor new. Check the" + " spelling."));
    }

    /** An old description, if there was one, and a new one. */
    record Pair(Optional<Side> before, Side after) {
        Stream<Side> sides() {
            return Stream.concat(before.stream(), Stream.of(after));
        }

        /** One side without operations would turn the whole other side into changes, which nobody can have meant. */
        void reportWhatIsEmpty() {
            boolean comparable = before.isPresent() && sides().noneMatch(Side::failed);
            if (comparable && before.get().isEmpty() != after.isEmpty()) {
                sides().filter(Side::isEmpty)
                        .forEach(
                                side -> side.error("No operation of this description is selected, but some of the other"
                                        + " one are. Select operations of both."));
            }
        }

        DiffResult result() {
            Verdict old = before.map(side -> side.reading.verdict()).orElse(Verdict.UNREAD);
            Verdict now = after.reading.verdict();
            boolean read = sides().noneMatch(Side::failed);
            if (before.isEmpty() || !read) {
                return DiffResult.without(old, now);
            }
            DiffSources sources = new DiffSources(before.get().source(), after.source(), after.config);
            boolean empty = sides().anyMatch(side -> side.reading.apis().isEmpty());
            return new DiffResult(old, now, empty ? NOTHING : report(before.get(), after), sources);
        }

        private static DiffReport report(Side old, Side now) {
            NamedApi from = old.reading.apis().get(0);
            NamedApi to = now.reading.apis().get(0);
            return ApiDiff.compare(from.api(), from.names(), to.api(), to.names());
        }
    }

    /** A description and how it was read. */
    record Side(GeneratorConfig config, Reading reading) {
        static Side read(GeneratorConfig config, String counterpart) throws IOException {
            return new Side(config, Reading.forComparing(config, counterpart));
        }

        static Side read(GeneratorConfig config, String counterpart, Reading.Means means) throws IOException {
            return new Side(config, Reading.forComparing(config, counterpart, means));
        }

        boolean failed() {
            return reading.verdict().failed();
        }

        /** Whether operations are selected, and none of them is here. */
        boolean isEmpty() {
            boolean selected =
                    !config.includes().isEmpty() || !config.excludes().isEmpty();
            return selected
                    && reading.apis().stream()
                            .allMatch(named -> named.api().groups().isEmpty());
        }

        void error(String text) {
            reading.diagnostics().error(SourceLocation.startOf(file()), text);
        }

        DiffSources.Side source() {
            Optional<Api> api = reading.apis().stream().map(NamedApi::api).findFirst();
            return new DiffSources.Side(
                    file(),
                    api.map(Api::name).orElse(""),
                    api.map(Api::version).orElse(""),
                    pointer -> reading.asWritten(pointer).map(DiffOutline::of));
        }

        private String file() {
            return config.display(config.specs().get(0));
        }
    }
}
