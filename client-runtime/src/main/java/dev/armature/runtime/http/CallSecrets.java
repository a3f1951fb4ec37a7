package dev.armature.runtime.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The secrets of one call, so that nothing that is printed about the call holds them: the credential, secret parameters, secret
 * members of the body. All requests of a call, its retries and polls share them. Thread-safe.
 */
public final class CallSecrets {
    /** Shorter texts are no secrets worth the name, and masking them would make other words unreadable. */
    private static final int SHORTEST = 4;

    private final SecretNames names;
    private final Set<String> values = ConcurrentHashMap.newKeySet();
    private final Queue<Supplier<? extends Collection<String>>> later = new ConcurrentLinkedQueue<>();
    private final ReentrantLock searching = new ReentrantLock();

    /**
     * No secrets yet.
     *
     * @param names which names the description marks as secret
     */
    public CallSecrets(SecretNames names) {
        this.names = names;
    }

    /** {@return which names the description marks as secret} */
    public SecretNames names() {
        return names;
    }

    /**
     * Adds a secret.
     *
     * @param value what must not be printed; texts of less than four characters are ignored
     */
    public void add(String value) {
        if (value.length() >= SHORTEST) {
            values.add(value);
        }
    }

    /**
     * Adds secrets that take some work to find; it is done when something is about to be printed, which for most calls is never.
     *
     * @param source finds them; called at most once
     */
    public void addLater(Supplier<? extends Collection<String>> source) {
        later.add(source);
    }

    /**
     * Masks a text.
     *
     * @param text anything that is to be printed
     * @return the text with {@code ***} in place of each secret, as it is or in the encodings of URLs and JSON
     */
    public String mask(String text) {
        String masked = text;
        for (String secret : longestFirst()) {
            for (String form : forms(secret)) {
                masked = masked.replace(form, Uris.MASK);
            }
        }
        return masked;
    }

    private List<String> longestFirst() {
        findAll();
        return values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Under a lock, so that nobody prints while another thread is still looking. */
    private void findAll() {
        if (later.isEmpty()) {
            return;
        }
        searching.lock();
        try {
            for (Supplier<? extends Collection<String>> source = later.peek(); source != null; source = later.peek()) {
                source.get().forEach(this::add);
                later.remove();
            }
        } finally {
            searching.unlock();
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static Set<String> forms(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        forms.addAll(Uris.encodings(secret));
        String inJson = escaped(secret);
        forms.add(inJson);
        forms.add(escaped(inJson));
        forms.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        return forms;
    }
}
