package dev.armature.generator;

import dev.armature.generator.emit.EmitContext;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.naming.ClientNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The model with its Java names as JSON; {@code docs/inspect.md} describes the shape. */
final class Inspection {
    private final Api api;
    private final NamedApi named;
    private final InspectedTypes types;
    private final InspectedOperations operations;

    private Inspection(NamedApi named) {
        this.api = named.api();
        this.named = named;
        EmitContext context = EmitContext.of(named.api(), named.names());
        this.types = new InspectedTypes(context);
        this.operations = new InspectedOperations(context);
    }

    /** The JSON text of everything that was read, in the order of the specs. */
    static String json(List<NamedApi> apis) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("armature", GeneratorVersion.current());
        root.put("specs", apis.stream().map(each -> new Inspection(each).spec()).toList());
        return JsonWriter.write(root);
    }

    private Map<String, Object> spec() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("api", api());
        spec.put("operations", operations());
        spec.put("types", definitions());
        return spec;
    }

    private Map<String, Object> api() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", api.name());
        json.put("version", api.version());
        json.put("source", api.source().file());
        json.put("endpoint", api.endpoint());
        json.put("package", named.names().rootPackage());
        json.put("modelsPackage", named.names().modelsPackage());
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : api.clientParameters()) {
            parameters.add(operations.parameter(parameter, named.names().clientParameter(parameter)));
        }
        json.put("clientParameters", parameters);
        json.put("security", security(api.security()));
        return json;
    }

    private List<Map<String, Object>> operations() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (OperationGroup group : api.groups()) {
            ClientNames client = named.names().client(group);
            for (Operation operation : group.operations()) {
                all.add(operations.operation(group, client, operation));
            }
        }
        return all;
    }

    private List<Map<String, Object>> definitions() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (TypeDef def : api.types().values()) {
            all.add(def.match(types));
        }
        return all;
    }

    static List<Map<String, Object>> security(List<SecurityScheme> schemes) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (SecurityScheme scheme : schemes) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", scheme.name());
            json.put("kind", word(scheme.kind()));
            if (!scheme.parameterName().isEmpty()) {
                json.put("parameterName", scheme.parameterName());
            }
            json.put("scopes", scheme.scopes());
            all.add(json);
        }
        return all;
    }

    /** A constant as it is written in JSON: {@code DATE_TIME} becomes {@code date-time}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
