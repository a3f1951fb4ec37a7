package dev.armature.generator.build;

import dev.armature.generator.model.RetryRule;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pass: {@code x-armature-retry}, a list of objects with the status and the error codes of answers that may be repeated. */
final class RetryReader {
    private static final String EXTENSION = "x-armature-retry";
    private static final String STATUS = "status";
    private static final String CODES = "codes";
    private static final Set<String> MEMBERS = Set.of(STATUS, CODES, "description");

    private final Context context;

    RetryReader(Context context) {
        this.context = context;
    }

    List<RetryRule> read(Node operation) {
        Optional<Node> extension = operation.get(EXTENSION);
        extension
                .filter(list -> list.kind() != Node.Kind.ARRAY)
                .ifPresent(list -> ignore(list, "must be a list of rules"));
        List<RetryRule> rules = new ArrayList<>();
        extension.map(Node::items).orElse(List.of()).forEach(rule -> rule(rule).ifPresent(rules::add));
        return rules;
    }

    private Optional<RetryRule> rule(Node rule) {
        rule.members().forEach((name, member) -> {
            if (!MEMBERS.contains(name) && !name.startsWith("x-")) {
                context.warn(member, "A rule of " + EXTENSION + " has no member \"" + name + "\". It is ignored.");
            }
        });
        Optional<String> status = rule.text(STATUS).filter(text -> text.matches("[45]\\d\\d"));
        if (status.isEmpty()) {
            ignore(rule, "needs a \"status\" from 400 to 599");
            return Optional.empty();
        }
        List<Node> codes = rule.items(CODES);
        boolean usable = !codes.isEmpty()
                && codes.stream()
                        .allMatch(code ->
                                code.kind() == Node.Kind.STRING && !code.text().isBlank());
        if (!usable) {
            ignore(rule, "needs \"codes\", a list of error codes");
            return Optional.empty();
        }
        return Optional.of(new RetryRule(
                Integer.parseInt(status.get()), codes.stream().map(Node::text).toList()));
    }

    private void ignore(Node node, String what) {
        context.warn(node, EXTENSION + " " + what + ". It is ignored.");
    }
}
