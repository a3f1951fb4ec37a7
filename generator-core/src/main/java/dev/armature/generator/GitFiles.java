package dev.armature.generator;

import dev.armature.generator.fetch.Git;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of a git revision, copied into a zip archive, so that they are read like those of any archive: references stay inside,
 * and the work tree is not touched. Runs the {@code git} of the machine with fixed arguments; links and submodules are left out.
 */
final class GitFiles {
    private static final int SHOWN_DIGITS = 10;
    private static final String REGULAR_FILE = "100";

    private final Git git;
    private final Path top;
    private final String commit;

    private GitFiles(Git git, Path top, String commit) {
        this.git = git;
        this.top = top;
        this.commit = commit;
    }

    /**
     * The files of a revision.
     *
     * @param directory an existing directory of the work tree
     * @param revision as git understands it: a branch, a tag, {@code HEAD~1}, ...
     * @param scratch a directory for temporary files
     * @throws IOException when there is no git, no work tree or no such revision
     */
    static GitFiles of(Path directory, String revision, Path scratch) throws IOException {
        Git git = new Git(directory, scratch);
        Path top = Path.of(git.line("rev-parse", "--show-toplevel")).toRealPath();
        if (revision.isEmpty() || revision.startsWith("-")) {
            throw new ConfigException("'" + revision + "' is no git revision");
        }
        try {
            return new GitFiles(git, top, git.line("rev-parse", "--verify", "--quiet", revision + "^{commit}"));
        } catch (IOException e) {
            throw new IOException(
                    "git knows no revision '" + revision + "' here; a shallow clone has to fetch it first", e);
        }
    }

    /**
     * The path of a file in the repository, {@code /} separated.
     *
     * @throws ConfigException when the file is not in the work tree
     */
    String pathOf(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(top)) {
            throw new ConfigException(file.getFileName() + " is not in the work tree of git");
        }
        return top.relativize(real).toString().replace('\\', '/');
    }

    /**
     * Copies a file, and every description that its references may reach.
     *
     * @param path in the repository
     * @param root the directory references may not leave; where {@code path} is not below it, the directory of {@code path}
     * @return the archive, named after the commit
     */
    Path archive(String path, Path root, Path directory) throws IOException {
        String below = root.startsWith(top) ? pathOf(root) : "";
        boolean outside = !root.startsWith(top) || !(below.isEmpty() || path.startsWith(below + '/'));
        String subtree = outside ? path.substring(0, Math.max(0, path.lastIndexOf('/'))) : below;
        Path archive = Files.createDirectories(directory).resolve(commit.substring(0, SHOWN_DIGITS));
        if (!Files.exists(archive)) {
            copy(entries(subtree, path), archive);
        }
        return archive;
    }

    private List<Entry> entries(String subtree, String path) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
        if (!subtree.isEmpty()) {
            arguments.addAll(List.of("--", subtree));
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : git.text(arguments).split("\0", -1)) {
            int tab = line.indexOf('\t');
            String[] words = line.substring(0, Math.max(0, tab)).split(" ", -1);
            String name = line.substring(tab + 1);
            if (words.length == 3 && words[0].startsWith(REGULAR_FILE) && (name.equals(path) || isDescription(name))) {
                entries.add(new Entry(name, words[2]));
            }
        }
        return entries;
    }

    private static boolean isDescription(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(".json", ".yaml", ".yml").anyMatch(lower::endsWith);
    }

    /** A file of the revision and the hash of its content. */
    private record Entry(String name, String hash) {}

    private void copy(List<Entry> entries, Path archive) throws IOException {
        Process process = git.start(List.of("cat-file", "--batch"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                OutputStream wanted = process.getOutputStream();
                InputStream contents = new BufferedInputStream(process.getInputStream())) {
            for (Entry entry : entries) {
                // one at a time: neither side ever waits for room in a pipe that nobody empties
                wanted.write((entry.hash + '\n').getBytes(StandardCharsets.US_ASCII));
                wanted.flush();
                zip.putNextEntry(new ZipEntry(entry.name));
                copyObject(contents, zip);
                zip.closeEntry();
            }
        } finally {
            process.destroy();
        }
    }

    /** Copies what stands behind the header {@code hash SP type SP size LF}, and skips the line feed behind it. */
    private static void copyObject(InputStream contents, OutputStream target) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int next = contents.read(); next != '\n'; next = contents.read()) {
            if (next < 0) {
                throw new EOFException("git ended early");
            }
            header.append((char) next);
        }
        String[] words = header.toString().split(" ", -1);
        if (words.length != 3) {
            throw new IOException("git cannot read " + header);
        }
        long left = Long.parseLong(words[2]);
        byte[] buffer = new byte[1 << 16];
        while (left > 0) {
            int read = contents.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("git ended early");
            }
            target.write(buffer, 0, read);
            left -= read;
        }
        contents.skipNBytes(1);
    }
}
