package dev.armature.generator.emit;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that calls the service: clients, what is behind them, and what goes in and out of them besides models. */
public final class ClientEmitters {
    private ClientEmitters() {}

    /** The files of all groups, group by group, then the exceptions. */
    public static List<GeneratedFile> all(EmitContext context, ClientStyle style) {
        List<GeneratedFile> files = new ArrayList<>();
        Set<TypeRef.Named> errors = new LinkedHashSet<>();
        for (OperationGroup group : context.api().groups()) {
            files.addAll(clients(context, group, style));
            files.add(OperationsEmitter.file(context, group));
            for (Operation operation : group.operations()) {
                files.addAll(companions(context, operation));
                errors.addAll(AnswersCode.errorTypes(operation));
            }
        }
        if (!context.api().xml().isEmpty()) {
            files.add(XmlShapesEmitter.file(context));
        }
        errors.forEach(error -> files.add(ExceptionEmitter.file(context, error.id())));
        return List.copyOf(files);
    }

    private static List<GeneratedFile> clients(EmitContext context, OperationGroup group, ClientStyle style) {
        List<GeneratedFile> files = new ArrayList<>();
        if (style.sync()) {
            files.add(ClientEmitter.file(context, group, Style.SYNC, style));
            files.add(ClientImplementationEmitter.file(context, group, Style.SYNC, style));
        }
        if (style.async()) {
            files.add(ClientEmitter.file(context, group, Style.ASYNC, style));
            files.add(ClientImplementationEmitter.file(context, group, Style.ASYNC, style));
        }
        return files;
    }

    private static List<GeneratedFile> companions(EmitContext context, Operation operation) {
        List<GeneratedFile> files = new ArrayList<>();
        Signature signature = Signature.of(context, operation);
        if (signature.options().isPresent()) {
            files.add(OptionsEmitter.file(context, signature));
        }
        if (!HeadersEmitter.declared(operation).isEmpty()) {
            files.add(HeadersEmitter.file(context, operation));
        }
        return files;
    }
}
