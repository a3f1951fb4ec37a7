package dev.armature.generator.build;

import java.util.regex.Pattern;

/** A pattern for whole names: {@code *} stands for any characters, slashes and dots included, and everything else for itself. */
record Glob(Pattern pattern) {
    static Glob of(String text) {
        StringBuilder regex = new StringBuilder();
        int start = 0;
        for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', start)) {
            regex.append(Pattern.quote(text.substring(start, star))).append(".*");
            start = star + 1;
        }
        return new Glob(Pattern.compile(
                regex.append(Pattern.quote(text.substring(start))).toString(), Pattern.DOTALL));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
