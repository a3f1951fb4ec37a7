package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.poet.Literals;
import java.util.List;
import java.util.Optional;

/** The request of an operation that brings the next page of another, made of the arguments of that other and the link. */
final class NextRequestCode {
    private NextRequestCode() {}

    /** {@code .request(...)} and what follows it. */
    static CodeBlock of(
            EmitContext context,
            Signature first,
            List<ClientParameter> clientParameters,
            Paging.NextPage next,
            String link) {
        RequestValues values = new RequestValues(context, first, clientParameters);
        CodeBlock.Builder chain = CodeBlock.builder().add(RequestCode.start(next.operation()));
        for (Parameter parameter : next.operation().parameters()) {
            value(first.operation(), values, next, parameter, link)
                    .ifPresent(value -> chain.add("\n").add(parameter(context, parameter, value, next)));
        }
        chain.add(RequestCode.identity(next.operation())).add(RequestCode.accept(next.operation()));
        next.operation().body().flatMap(body -> first.operation().body()).ifPresent(body -> chain.add("\n")
                .add(RequestCode.body(context, body, values.body(body))));
        return chain.build();
    }

    private static CodeBlock parameter(
            EmitContext context, Parameter parameter, CodeBlock value, Paging.NextPage next) {
        boolean encodedPath = parameter.in() == Parameter.In.PATH && parameter.encoding() == Parameter.Encoding.NONE;
        CodeBlock code = encodedPath && parameter.equals(next.link())
                ? CodeBlock.of(".pathLink($L, $L)", Literals.string(parameter.name()), value)
                : ParameterCode.of(context, parameter, value);
        return parameter.secret() ? CodeBlock.of("$L\n.secret($L)", code, value) : code;
    }

    private static Optional<CodeBlock> value(
            Operation first, RequestValues values, Paging.NextPage next, Parameter parameter, String link) {
        if (parameter.equals(next.link())) {
            return Optional.of(CodeBlock.of("$N", link));
        }
        Optional<Parameter> known = first.parameters().stream()
                .filter(candidate -> candidate.name().equals(parameter.name())
                        && candidate.in() == parameter.in()
                        && candidate.scope() == parameter.scope())
                .findFirst();
        return known.map(values::of).or(() -> parameter.fixedValue().map(Literals::string));
    }
}
