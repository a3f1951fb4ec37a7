package dev.armature.generator;

import dev.armature.generator.spec.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells descriptions from the files that lie beside them, without a parser: a description names its OpenAPI or Swagger version
 * and a non-empty set of paths at the top level. A damaged file counts as long as the two are seen, so that its damage is
 * reported and not passed over.
 */
final class SpecSniffer {
    private static final Pattern YAML_KEY = Pattern.compile(
            "^([\"']?)(openapi|swagger|paths|x-ms-paths)\\1\\s*:[ \\t]*([^\\r\\n]*)", Pattern.MULTILINE);
    private static final Pattern EMPTY_OBJECT = Pattern.compile("\\s*\\{\\s*\\}");

    private final String text;
    private boolean version;
    private boolean paths;

    private SpecSniffer(String text) {
        this.text = text;
    }

    static boolean isDescription(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // what is larger is refused when it is read, if the part says that it is a description
            return isDescription(new String(in.readNBytes(ReadLimits.DEFAULT.bytes()), StandardCharsets.UTF_8));
        }
    }

    static boolean isDescription(String text) {
        SpecSniffer sniffer = new SpecSniffer(text);
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (start.stripLeading().startsWith("{")) {
            sniffer.scanJson();
        } else {
            sniffer.scanYaml();
        }
        return sniffer.version && sniffer.paths;
    }

    private void scanYaml() {
        Matcher key = YAML_KEY.matcher(text);
        while (!(version && paths) && key.find()) {
            see(key.group(2), !key.group(3).strip().startsWith("{}"));
        }
    }

    private void scanJson() {
        int depth = 0;
        for (int i = 0; i < text.length() && !(version && paths); i++) {
            switch (text.charAt(i)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    int end = endOfString(i);
                    if (depth == 1) {
                        seeMember(i, end);
                    }
                    i = end;
                }
                default -> {}
            }
        }
    }

    private void seeMember(int start, int end) {
        int colon = end + 1;
        while (colon < text.length() && Character.isWhitespace(text.charAt(colon))) {
            colon++;
        }
        if (colon < text.length() && text.charAt(colon) == ':') {
            Matcher empty = EMPTY_OBJECT.matcher(text).region(colon + 1, text.length());
            see(text.substring(start + 1, end), !empty.lookingAt());
        }
    }

    private void see(String key, boolean filled) {
        switch (key) {
            case "openapi", "swagger" -> version = true;
            case "paths", "x-ms-paths" -> paths |= filled;
            default -> {}
        }
    }

    /** The index of the closing quote of the string that opens at {@code start}, or of the last character. */
    private int endOfString(int start) {
        int i = start + 1;
        while (i < text.length() - 1 && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length() - 1);
    }
}
