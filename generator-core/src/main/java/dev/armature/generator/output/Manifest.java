package dev.armature.generator.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run read and wrote, kept as {@code .armature-manifest.json} in the output directory. It names the only files that may be
 * overwritten or deleted, so it is not believed blindly: a manifest with an unsafe path counts as absent.
 *
 * @param fingerprint what the output depended on
 * @param files what was written last at every path that is generated, sorted by path
 * @param edited paths of generated files that were not written, because the user edited what is there or it is not ours: whatever
 *     they hold now, the output is not up to date
 */
public record Manifest(Fingerprint fingerprint, List<FileDigest> files, List<String> edited) {
    private static final long FORMAT = 1;
    private static final long MAX_BYTES = 32L * 1024 * 1024;

    public Manifest {
        files = List.copyOf(files);
        edited = List.copyOf(edited);
    }

    byte[] toJson() {
        JsonWriter json = new JsonWriter()
                .member("format", FORMAT)
                .member("generator", fingerprint.generatorVersion())
                .member("configuration", fingerprint.configuration())
                .list("inputs", lines(fingerprint.inputs()))
                .list("files", lines(files));
        if (!edited.isEmpty()) {
            json.list(
                    "edited",
                    edited.stream().map(path -> JsonWriter.inline("path", path)).toList());
        }
        return json.end();
    }

    /**
     * Reads the manifest of a directory.
     *
     * @throws OutputException when the file exists and cannot be read
     */
    static Reading read(Path directory) throws OutputException {
        Path file = directory.resolve(SafePaths.MANIFEST);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Reading(null, null);
        }
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
                return Reading.broken("it is no plain file of a sensible size");
            }
            return new Reading(parse(Files.readString(file, StandardCharsets.UTF_8)), null);
        } catch (CharacterCodingException e) {
            return Reading.broken("it is not UTF-8");
        } catch (IllegalArgumentException e) {
            return Reading.broken(e.getMessage());
        } catch (IOException e) {
            throw OutputException.of(SafePaths.MANIFEST, e);
        }
    }

    private static Manifest parse(String text) {
        Map<?, ?> root = object(JsonReader.read(text));
        if (!(root.get("format") instanceof Long format) || format != FORMAT) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        Fingerprint fingerprint = new Fingerprint(
                string(root.get("generator")), string(root.get("configuration")), entries(root.get("inputs")));
        List<FileDigest> files = entries(root.get("files"));
        Set<String> seen = new LinkedHashSet<>();
        for (FileDigest file : files) {
            if (SafePaths.problem(file.path()) != null || !seen.add(file.path())) {
                throw new IllegalArgumentException("it lists a path that no run writes");
            }
        }
        return new Manifest(fingerprint, files, edited(root.get("edited")));
    }

    /** Most manifests have no such list. */
    private static List<String> edited(@Nullable Object value) {
        List<String> paths = new ArrayList<>();
        if (value instanceof List<?> items) {
            for (Object item : items) {
                paths.add(string(object(item).get("path")));
            }
        }
        return paths;
    }

    private static List<FileDigest> entries(@Nullable Object value) {
        if (!(value instanceof List<?> items)) {
            throw new IllegalArgumentException("a list is missing");
        }
        List<FileDigest> entries = new ArrayList<>();
        for (Object item : items) {
            entries.add(entry(item));
        }
        return entries;
    }

    static FileDigest entry(@Nullable Object value) {
        Map<?, ?> members = object(value);
        String digest = string(members.get("sha256"));
        if (!(members.get("size") instanceof Long size) || size < 0 || !Digests.isDigest(digest)) {
            throw new IllegalArgumentException("an entry has no size or digest");
        }
        return new FileDigest(string(members.get("path")), size, digest);
    }

    static String line(FileDigest file) {
        return JsonWriter.inline("path", file.path(), "size", file.size(), "sha256", file.sha256());
    }

    static Map<?, ?> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    static String string(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text is missing");
    }

    private static List<String> lines(List<FileDigest> files) {
        List<String> lines = new ArrayList<>();
        for (FileDigest file : files) {
            lines.add(line(file));
        }
        return lines;
    }

    /**
     * A manifest as it was found.
     *
     * @param manifest null when there is none, or none to believe
     * @param warning why an existing manifest is not believed
     */
    record Reading(@Nullable Manifest manifest, @Nullable String warning) {
        static Reading broken(@Nullable String reason) {
            return new Reading(
                    null,
                    SafePaths.MANIFEST + " is not used, because " + reason
                            + "; every existing file counts as not written by the generator.");
        }
    }
}
