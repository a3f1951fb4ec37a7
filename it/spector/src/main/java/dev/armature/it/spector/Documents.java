package dev.armature.it.spector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the documents of steps. */
final class Documents {
    private Documents() {}

    /**
     * The document of a step, relative to the folder of all documents. Where the client has to be one of a later version of the API,
     * the suite still names the document of the first one; then it is the later one, if that has the operation under the same id.
     */
    static String of(Path suite, Step step) {
        Step.Call call = step.call().orElseThrow();
        String named = call.document();
        return call.version()
                .map(version -> named.replaceFirst("/openapi2/[^/]+/", "/openapi2/" + version + "/"))
                .filter(other -> declares(suite.resolve("openapi").resolve(other), step))
                .orElse(named);
    }

    private static boolean declares(Path document, Step step) {
        try {
            return Files.exists(document) && RawDocument.read(document).declares(step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
