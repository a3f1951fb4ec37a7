package dev.armature.it.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A document of the corpus.
 *
 * @param id its path in its folder, {@code /} separated
 * @param path where it is
 * @param bytes its size
 */
record Document(String id, Path path, long bytes) {
    /** Documents above this size come last, the smallest of them first. */
    private static final long LARGE = 2_000_000;

    /**
     * Every JSON and YAML file of some folders. The small ones come in an order that the seed decides, one of each provider before
     * the second of any, so that the first hundred are a sample of all.
     */
    static List<Document> all(List<Path> folders, long seed) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Path folder : folders) {
            documents.addAll(in(folder));
        }
        List<Document> small = new ArrayList<>(
                documents.stream().filter(each -> each.bytes <= LARGE).toList());
        Collections.shuffle(small, new Random(seed));
        List<Document> order = new ArrayList<>(byProviderInTurn(small));
        documents.stream()
                .filter(each -> each.bytes > LARGE)
                .sorted(Comparator.comparingLong(Document::bytes).thenComparing(Document::id))
                .forEach(order::add);
        return order;
    }

    private static List<Document> byProviderInTurn(List<Document> documents) {
        Map<String, Integer> seen = new HashMap<>();
        Map<Document, Integer> rounds = new HashMap<>();
        documents.forEach(each -> rounds.put(each, seen.merge(each.provider(), 1, Integer::sum)));
        return documents.stream().sorted(Comparator.comparing(rounds::get)).toList();
    }

    /** The first folder; for a file without one, the file. */
    private String provider() {
        return id.replaceFirst("/.*", "");
    }

    private static List<Document> in(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().matches(".*\\.(json|ya?ml)"))
                    .filter(Files::isRegularFile)
                    .map(path -> of(folder, path))
                    .sorted(Comparator.comparing(Document::id))
                    .toList();
        }
    }

    private static Document of(Path folder, Path path) {
        try {
            String id = folder.relativize(path).toString().replace('\\', '/');
            return new Document(id, path.toAbsolutePath().normalize(), Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
