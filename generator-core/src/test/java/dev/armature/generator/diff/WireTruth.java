package dev.armature.generator.diff;

import dev.armature.generator.diff.SwaggerSchemas.Extent;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What becomes of the calls of the old client when the service follows a new description. */
final class WireTruth implements AutoCloseable {
    /** As many as any enumeration or hierarchy of the library has values. */
    private static final int ROUNDS = 3;

    private static final String ALL_ITEMS = "fine 4 items";

    private final URLClassLoader classes;
    private final Function<String, Map<String, String>> calls;

    private WireTruth(URLClassLoader classes, Function<String, Map<String, String>> calls) {
        this.classes = classes;
        this.calls = calls;
    }

    /** Calls by the class {@code com.example.LibraryCalls} in a directory of the old client's classes. */
    @SuppressWarnings("unchecked")
    static WireTruth of(Path directory) throws IOException, ReflectiveOperationException {
        URLClassLoader classes =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, WireTruth.class.getClassLoader());
        Object calls =
                classes.loadClass("com.example.LibraryCalls").getConstructor().newInstance();
        return new WireTruth(classes, (Function<String, Map<String, String>>) calls);
    }

    /** Every way in which calls fail; empty when old client and new service get along. */
    Set<String> failures(String description) throws IOException {
        Set<String> failures = new LinkedHashSet<>();
        try (NewService service = new NewService(description)) {
            for (Extent extent : Extent.values()) {
                service.answer(0, extent, false);
                succeed(service, failures);
            }
            for (int round = 1; round < ROUNDS; round++) {
                service.answer(round, Extent.ALL, false);
                succeed(service, failures);
            }
            service.answer(0, Extent.ALL, true);
            fail(service, failures);
            failures.addAll(service.refusals());
        }
        return failures;
    }

    private void succeed(NewService service, Set<String> failures) {
        calls.apply(service.url()).forEach((call, outcome) -> {
            boolean fine = call.equals("list") ? outcome.equals(ALL_ITEMS) : outcome.startsWith("fine");
            if (!fine) {
                failures.add(call + ": " + shortened(outcome));
            }
        });
    }

    private void fail(NewService service, Set<String> failures) {
        calls.apply(service.url()).forEach((call, outcome) -> {
            if (!outcome.startsWith("error")) {
                failures.add(call + " (an error): " + shortened(outcome));
            }
        });
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    /** Whether the report says that old clients and the new service do not get along. */
    static boolean said(DiffReport report) {
        return report.changes().stream()
                .map(Change::impacts)
                .flatMap(List::stream)
                .anyMatch(impact -> impact == Impact.WIRE_BREAKING);
    }
}
