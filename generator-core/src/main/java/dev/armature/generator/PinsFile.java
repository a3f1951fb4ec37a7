package dev.armature.generator;

import dev.armature.generator.fetch.GitPlace;
import dev.armature.generator.fetch.RemoteFile;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.output.ContentCache;
import dev.armature.generator.spec.DataFile;
import dev.armature.generator.spec.Node;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The file that says which files each spec consists of. Sorted, one file a line: branches that update different specs merge without
 * a conflict. Names in it are looked up and never opened.
 *
 * @param sections what is known of each spec, by its location
 * @param size of the file as it was read, in bytes
 * @param sha256 of the same, in lower-case hexadecimal; empty when there was none
 */
record PinsFile(Map<String, Section> sections, long size, String sha256) {
    static final PinsFile NONE = new PinsFile(Map.of(), 0, "");

    private static final String FORMAT = "1";
    private static final List<String> TOP = List.of("format", "specs");
    private static final List<String> SPEC = List.of("commit", "overlays", "files");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    /**
     * One spec.
     *
     * @param commit what a revision of git stood for
     * @param overlays the names of those files that are overlays, in the order of their application
     * @param files by their names
     */
    record Section(SourceLocation where, Optional<String> commit, List<String> overlays, Map<String, Pin> files) {
        /** Whether both mean the same files, wherever they are written. */
        boolean same(Section other) {
            return commit.equals(other.commit) && sameFiles(other);
        }

        /** The same without asking where git has them from. */
        boolean sameFiles(Section other) {
            return overlays.equals(other.overlays) && hashes().equals(other.hashes());
        }

        private Map<String, String> hashes() {
            Map<String, String> hashes = new TreeMap<>();
            files.forEach((name, pin) -> hashes.put(name, pin.sha256));
            return hashes;
        }
    }

    /**
     * A file as it has to be.
     *
     * @param sha256 in lower-case hexadecimal digits
     */
    record Pin(String sha256, SourceLocation where) {}

    /** Reads the file of a configuration, if it is there; whatever is wrong with it is an error with its place. */
    static PinsFile read(GeneratorConfig config, Diagnostics diagnostics) {
        if (config.lock().isEmpty() || !Files.exists(config.lock().get(), LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        return DataFile.read(config.lock().get(), config.baseDirectory(), diagnostics)
                .map(file -> new PinsFile(
                        new Parser(new LockMembers(diagnostics, "Locks of specs")).file(file.content()),
                        file.read().size(),
                        file.read().sha256()))
                .orElse(NONE);
    }

    /** The commits that files of git come from, by what stands before their paths. */
    Map<String, String> commits() {
        Map<String, String> commits = new LinkedHashMap<>();
        sections.forEach((spec, section) -> section.commit.ifPresent(
                commit -> commits.put(RemoteFile.named(spec).container(), commit)));
        return commits;
    }

    /** The text of a file with these sections; equal sections have equal texts. */
    static String text(Map<String, Section> sections) {
        Map<String, Object> specs = new LinkedHashMap<>();
        new TreeMap<>(sections).forEach((spec, section) -> specs.put(spec, json(section)));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", Long.valueOf(FORMAT));
        root.put("specs", specs);
        return JsonWriter.write(root);
    }

    private static Map<String, Object> json(Section section) {
        Map<String, Object> json = new LinkedHashMap<>();
        section.commit.ifPresent(commit -> json.put("commit", commit));
        if (!section.overlays.isEmpty()) {
            json.put("overlays", section.overlays);
        }
        json.put("files", section.hashes());
        return json;
    }

    /** From JSON that anybody may have edited to pins. */
    private record Parser(LockMembers members) {
        Map<String, Section> file(Node root) {
            if (!root.text("format").orElse("").equals(FORMAT)) {
                members.error(
                        root,
                        "This is no lock of specs in the format " + FORMAT
                                + ". Use the version of the generator that wrote it, or remove it and run update.");
                return Map.of();
            }
            members.refuseOthers(root, TOP);
            Map<String, Section> sections = new LinkedHashMap<>();
            members.objects(root, "specs").forEach((spec, section) -> sections.put(spec, section(spec, section)));
            return sections;
        }

        private Section section(String spec, Node section) {
            members.refuseOthers(section, SPEC);
            Map<String, Pin> files = new LinkedHashMap<>();
            section.members("files").forEach((name, hash) -> {
                String sha256 = hash.kind() == Node.Kind.STRING ? hash.text() : "";
                if (!ContentCache.isDigest(sha256)) {
                    members.error(hash, "A SHA-256 is expected here: 64 lower-case hexadecimal digits. Run update.");
                }
                files.put(name, new Pin(sha256, hash.where()));
            });
            List<String> overlays = new ArrayList<>();
            for (Node overlay : section.items("overlays")) {
                if (!files.containsKey(overlay.text())) {
                    members.error(
                            overlay, "The overlay \"" + overlay.text() + "\" is not among the files. Run update.");
                }
                overlays.add(overlay.text());
            }
            if (!files.containsKey(spec)) {
                members.error(section, "The file of the spec itself is not among the files. Run update.");
            }
            return new Section(section.where(), commit(spec, section), overlays, files);
        }

        private Optional<String> commit(String spec, Node section) {
            boolean inGit = RemoteFile.named(spec).isGit();
            boolean valid = section.text("commit")
                    .filter(text -> COMMIT.matcher(text).matches())
                    .isPresent();
            if (inGit != section.get("commit").isPresent() || (inGit && !(valid && isPlace(spec)))) {
                members.error(
                        section.get("commit").orElse(section),
                        "The commit of a file of git is expected here, and only there: 40 hexadecimal digits. Run update.");
                return Optional.empty();
            }
            return inGit ? section.text("commit") : Optional.empty();
        }

        private static boolean isPlace(String spec) {
            try {
                GitPlace.of(RemoteFile.named(spec));
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
