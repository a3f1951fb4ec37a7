package dev.armature.generator;

import dev.armature.generator.diff.Change;
import dev.armature.generator.diff.DiffReport;
import dev.armature.generator.diff.Impact;
import dev.armature.generator.model.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The changes as JSON. */
final class DiffJson {
    private DiffJson() {}

    static String of(DiffReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("breaking", report.isBreaking());
        Map<String, Object> counts = new LinkedHashMap<>();
        report.counts().forEach((impact, count) -> counts.put(impact.label(), count));
        json.put("counts", counts);
        json.put("changes", report.changes().stream().map(DiffJson::change).toList());
        return JsonWriter.write(json);
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", change.rule());
        json.put("classes", labels(change.impacts()));
        json.put("element", change.element());
        json.put("symbol", text(change.symbol()));
        json.put("before", change.before().map(DiffJson::place));
        json.put("after", change.after().map(DiffJson::place));
        json.put("old", text(change.oldValue()));
        json.put("new", text(change.newValue()));
        json.put("why", change.why());
        return json;
    }

    private static List<String> labels(List<Impact> impacts) {
        return impacts.stream().map(Impact::label).toList();
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Map<String, Object> place(SourceLocation where) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", where.pointer().file());
        json.put("line", where.line());
        json.put("column", where.column());
        json.put("pointer", where.pointer().path());
        return json;
    }
}
