package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pass: one operation, put together from the passes for its parts. */
final class OperationReader {
    private final Context context;
    private final Set<String> taken;
    private final ParameterReader parameters;
    private final PathCheck paths;
    private final QueryInPath queries;
    private final BodyReader bodies;
    private final ResponseReader responses;
    private final LongRunningReader longRunning;
    private final SecurityReader security;
    private final ExampleReader examples;
    private final CorrelationReader correlation;
    private final RetryReader retries;

    /** @param taken the operationIds that variants cannot have; grows */
    OperationReader(Context context, SchemaReader schemas, Set<String> taken) {
        this.context = context;
        this.taken = taken;
        this.parameters = new ParameterReader(context, schemas);
        this.paths = new PathCheck(context);
        this.queries = new QueryInPath(context);
        this.bodies = new BodyReader(context, schemas);
        this.responses = new ResponseReader(context, schemas, bodies);
        this.longRunning = new LongRunningReader(context, schemas);
        this.security = new SecurityReader(context);
        this.examples = new ExampleReader(context);
        this.correlation = new CorrelationReader(context);
        this.retries = new RetryReader(context);
    }

    /** The operation, then its variants: the same with other content types. */
    List<Operation> read(IdentifiedOperation identified) {
        List<BodyReader.Sent> sent = bodies.request(identified);
        ResponseReader.Answers answers = responses.read(identified);
        Operation operation = operation(identified, sent.stream().findFirst().map(BodyReader.Sent::body), answers);
        return new Variants(context, operation, taken).all(sent, answers.variants());
    }

    private Operation operation(
            IdentifiedOperation identified, Optional<RequestBody> body, ResponseReader.Answers answers) {
        Node node = identified.node();
        String path = QueryInPath.withoutQuery(identified.source().path());
        List<Parameter> declared = parameters.read(identified);
        paths.check(identified, identified.source().path(), declared);
        return new Operation(
                identified.operationId(),
                identified.name(),
                identified.source().method(),
                path,
                docs(node),
                node.isTrue("deprecated"),
                queries.complete(identified, declared),
                body,
                answers.successes(),
                answers.errors(),
                longRunning.read(identified, answers.successes()),
                Optional.empty(),
                security.operation(identified.source()),
                examples.read(identified),
                correlation.clientRequestId(identified),
                retries.read(node),
                Optional.empty(),
                node.where());
    }

    private static Docs docs(Node node) {
        return new Docs(
                node.text("summary").orElse(""), node.text("description").orElse(""));
    }
}
