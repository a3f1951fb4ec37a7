package dev.armature.generator.build;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * Whether an operation can bring the next page of another: it takes the link, and everything else it needs is known from the call of
 * the first page.
 */
final class NextCall {
    private static final String USUAL_NAME = "nextLink";

    private final Operation first;
    private final Operation next;
    private final List<Parameter> open;

    NextCall(Operation first, Operation next) {
        this.first = first;
        this.next = next;
        this.open = next.parameters().stream().filter(this::isOpen).toList();
    }

    /** The parameter that takes the link; empty when there is an {@link #obstacle}. */
    Optional<Parameter> linkParameter() {
        return obstacle().isPresent() ? Optional.empty() : candidate();
    }

    /** Why it cannot; a part of a sentence. */
    Optional<String> obstacle() {
        if (!PagePath.body(next).equals(PagePath.body(first))) {
            return Optional.of("whose answer is of another type");
        }
        Optional<Parameter> link = candidate();
        if (link.isEmpty()) {
            return Optional.of("which has no single parameter for the link");
        }
        Optional<String> missing = open.stream()
                .filter(Parameter::required)
                .filter(parameter -> !parameter.equals(link.get()))
                .map(parameter -> "the parameter \"" + parameter.name() + "\"")
                .findFirst()
                .or(() -> next.body()
                        .filter(RequestBody::required)
                        .filter(body -> !sameBody(body))
                        .map(body -> "a body"));
        return missing.map(what -> "which needs " + what + " that the first call does not have");
    }

    /** The one with the usual name, which the first call may have too: an operation can bring its own next page. */
    private Optional<Parameter> candidate() {
        Optional<Parameter> named = next.parameters().stream()
                .filter(NextCall::takesText)
                .filter(parameter -> parameter.name().equals(USUAL_NAME))
                .findFirst();
        List<Parameter> texts = open.stream().filter(NextCall::takesText).toList();
        List<Parameter> required = texts.stream().filter(Parameter::required).toList();
        return named.or(() -> required.size() == 1 ? Optional.of(required.get(0)) : Optional.empty())
                .or(() -> texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty());
    }

    /** Whether neither the first call nor the description has a value for it. */
    private boolean isOpen(Parameter parameter) {
        return parameter.fixedValue().isEmpty()
                && first.parameters().stream()
                        .noneMatch(known -> known.name().equals(parameter.name())
                                && known.in() == parameter.in()
                                && known.scope() == parameter.scope());
    }

    private static boolean takesText(Parameter parameter) {
        return parameter.scope() == Parameter.Scope.METHOD
                && parameter.type() instanceof TypeRef.Scalar
                && parameter.in() != Parameter.In.COOKIE;
    }

    private boolean sameBody(RequestBody body) {
        return first.body()
                .filter(known -> known.type().equals(body.type()) && known.required())
                .isPresent();
    }
}
