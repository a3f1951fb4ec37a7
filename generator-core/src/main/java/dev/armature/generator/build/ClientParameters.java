package dev.armature.generator.build;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pass: gathers the parameters that are set once per client. */
final class ClientParameters {
    private final Context context;

    ClientParameters(Context context) {
        this.context = context;
    }

    /** One of each name and place, in order of first use; required when any operation requires it. */
    List<Parameter> gather(List<Operation> operations) {
        Map<String, Parameter> gathered = new LinkedHashMap<>();
        for (Operation operation : operations) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.scope() == Parameter.Scope.CLIENT) {
                    gathered.merge(parameter.in() + " " + parameter.name(), parameter, this::join);
                }
            }
        }
        return List.copyOf(gathered.values());
    }

    private Parameter join(Parameter first, Parameter next) {
        if (!first.type().equals(next.type()) || !first.fixedValue().equals(next.fixedValue())) {
            context.diagnostics()
                    .warning(
                            next.where(),
                            "The client parameter \"" + next.name() + "\" is declared with another type or value at "
                                    + first.where().pointer() + ". That one is used for the whole client.");
        }
        return first.required() || !next.required() ? first : next;
    }
}
