package dev.armature.generator.emit;

import dev.armature.generator.model.Diagnostics;
import dev.armature.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The page about a comparison: one HTML file that needs no other, made from templates that users may replace. */
public final class DiffPageEmitter {
    private DiffPageEmitter() {}

    /**
     * Fills in the template.
     *
     * @param diagnostics receives a located error for a template that cannot be used
     * @return the page; empty after an error
     */
    public static Optional<String> page(DiffPage page, TemplateSet templates, Diagnostics diagnostics) {
        Renderer plain = new Renderer(templates, diagnostics, Escaping.NONE);
        Optional<String> style = plain.render(Templates.DIFF_STYLE, page);
        Optional<String> script = plain.render(Templates.DIFF_SCRIPT, page);
        if (style.isEmpty() || script.isEmpty()) {
            return Optional.empty();
        }
        View view = new View(page, style.get(), hash(style.get()), script.get(), hash(script.get()));
        return new Renderer(templates, diagnostics, Escaping.HTML).render(Templates.DIFF_PAGE, view);
    }

    /**
     * The page and what makes it whole without other files. The hashes (CSP Level 3, section 2.3.1) let the page forbid itself
     * every other style and script.
     */
    record View(DiffPage page, String style, String styleHash, String script, String scriptHash) {}

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
