package dev.armature.generator.build;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Severity;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.spec.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a document into the model: the passes, in order. */
public final class ModelBuilder {
    private final Context context;
    private final Selection selection;
    private final ApiReader api;
    private final TypeTable types = new TypeTable();

    private ModelBuilder(Document document, Selection selection, Diagnostics diagnostics) {
        this.context = new Context(document, diagnostics);
        this.selection = selection;
        this.api = new ApiReader(context);
    }

    /**
     * Builds the model of a document.
     *
     * @param selection which operations to keep; types that only others reach are left out
     * @param diagnostics receives a located message for everything that was not understood
     * @return the model; empty when this added an error to {@code diagnostics}
     */
    public static Optional<Api> build(Document document, Selection selection, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Api built = new ModelBuilder(document, selection, own).build();
        own.all().forEach(message -> {
            if (message.severity() == Severity.ERROR) {
                diagnostics.error(message.where(), message.message());
            } else {
                diagnostics.warning(message.where(), message.message());
            }
        });
        return own.hasErrors() ? Optional.empty() : Optional.of(ModelCheck.check(built));
    }

    /**
     * Whether a glob of a {@link Selection} would fit an operation of {@code document}. When several descriptions share one
     * selection, this tells which of them each glob is for.
     */
    public static boolean hasOperation(Document document, String glob) {
        return new OperationIds(new Context(document, new Diagnostics()))
                .assign().stream().anyMatch(operation -> Selection.matches(glob, operation));
    }

    private Api build() {
        List<IdentifiedOperation> all = new OperationIds(context).assign();
        List<IdentifiedOperation> selected = select(all);
        Leftovers.report(context, selected);
        PagingPass paging = new PagingPass(context, selected);
        Map<String, List<Operation>> read = read(selected, ids(all));
        Map<TypeId, TypeDef> complete = complete();
        Map<String, List<Operation>> groups = paging.apply(LongRunningPass.apply(read, complete), complete);
        List<Operation> operations =
                groups.values().stream().flatMap(List::stream).toList();
        Map<TypeId, TypeDef> used = UsagePass.apply(operations, paging.types());
        new ParameterCheck(context, used).check(operations);
        HostReader.Host host = new HostReader(context).read();
        return new Api(
                ApiReader.title(context.document()),
                api.docs(),
                context.document().info().version(),
                context.document().root().pointer(),
                host.endpoint(),
                host.template(),
                Stream.concat(host.variables().stream(), new ClientParameters(context).gather(operations).stream())
                        .toList(),
                groups(groups),
                used,
                XmlPass.apply(context, new SchemaViews(context), operations, used),
                SecretsPass.apply(context, selected, operations, used.values()),
                new SecurityReader(context)
                        .api(selected.stream().map(IdentifiedOperation::source).toList()));
    }

    private Map<TypeId, TypeDef> complete() {
        Map<TypeId, TypeDef> told = DiscriminatorPass.apply(types.complete(), context.diagnostics());
        return ConstantPass.apply(told, context.diagnostics());
    }

    private List<IdentifiedOperation> select(List<IdentifiedOperation> operations) {
        List<String> globs = new ArrayList<>(selection.includes());
        globs.addAll(selection.excludes());
        for (String glob : globs) {
            if (operations.stream().noneMatch(operation -> Selection.matches(glob, operation))) {
                context.error(context.document().root(), "No operation matches \"" + glob + "\". Check the spelling.");
            }
        }
        if (operations.isEmpty()) {
            context.warn(context.document().root(), "The description has no operations.");
        }
        return operations.stream().filter(selection::keeps).toList();
    }

    private static Set<String> ids(List<IdentifiedOperation> operations) {
        return operations.stream().map(IdentifiedOperation::operationId).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, List<Operation>> read(List<IdentifiedOperation> operations, Set<String> taken) {
        OperationReader reader = new OperationReader(context, new SchemaReader(context, types), taken);
        Map<String, List<Operation>> groups = new LinkedHashMap<>();
        for (IdentifiedOperation operation : operations) {
            groups.computeIfAbsent(operation.group(), name -> new ArrayList<>()).addAll(reader.read(operation));
        }
        return groups;
    }

    private List<OperationGroup> groups(Map<String, List<Operation>> operations) {
        List<OperationGroup> groups = new ArrayList<>();
        operations.forEach((name, members) -> groups.add(new OperationGroup(name, api.docs(name), members)));
        return groups;
    }
}
