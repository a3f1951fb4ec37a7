package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.Severity;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.naming.Names;
import dev.armature.generator.naming.PropertyNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a description, what survives keeps its Java name, and no name comes back for something else. */
class StableNamesTest {
    /** Of each description; 1,000 in all with {@code -Darmature.edits=100}. */
    private static final int EDITS = Integer.getInteger("armature.edits", 50);

    @TempDir
    Path directory;

    private final Map<String, String> ever = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../specs/vpn-connections/2024-05-01/vpnConnections.json",
                "../specs/virtual-network-peerings/2025-05-01/virtualNetworkPeerings.yaml",
                "../specs/api-management/2024-05-01/privateEndpointConnections.yaml",
                "../specs/gateway-connections/2015-05-01-preview/gatewayConnections.yaml",
                "../specs/key-vault/2024-11-01/keyvault.json",
                "src/test/resources/golden/awkward-names",
                "src/test/resources/golden/flattened-properties",
                "src/test/resources/golden/enumerations",
                "src/test/resources/golden/long-running-put",
                "src/test/resources/golden/optional-parameters-and-headers",
            })
    void randomEditsRenameNothing(String source) throws IOException {
        SpecEdits spec = SpecEdits.of(copy(source), new Random(source.hashCode()));
        Path names = directory.resolve("armature-names.json");
        GeneratorConfig config = config(spec, Optional.of(names));
        remember(config, names, "the original");
        GeneratorConfig forgetful = config(spec, Optional.empty());
        Map<String, String> last = inventory(Reading.of(forgetful, Progress.NONE));
        int made = 0;
        int renamed = 0;
        int affected = 0;
        for (int tries = 0; made < EDITS; tries++) {
            assertThat(tries).as("edits that could not be made").isLessThan(EDITS * 6);
            String edit = spec.edit();
            if (!edit.equals("nothing") && remember(config, names, edit)) {
                made++;
                Map<String, String> next = inventory(Reading.of(forgetful, Progress.NONE));
                int more = renamed(last, next);
                renamed += more;
                affected += more > 0 ? 1 : 0;
                last = next;
            } else {
                spec.undo();
            }
        }
        System.out.printf(
                "%s: %d edits; without the file, %d of them would have renamed %d elements%n",
                spec.main().getFileName(), made, affected, renamed);
    }

    private GeneratorConfig config(SpecEdits spec, Optional<Path> names) {
        return GeneratorConfig.builder()
                .specs(List.of(spec.main()))
                .packageName("com.example")
                .baseDirectory(directory)
                .names(names)
                .build();
    }

    private static int renamed(Map<String, String> before, Map<String, String> after) {
        int count = 0;
        for (Map.Entry<String, String> element : after.entrySet()) {
            String name = before.getOrDefault(element.getKey(), element.getValue());
            count += name.equals(element.getValue()) ? 0 : 1;
        }
        return count;
    }

    /** Whether the description can be generated as it is now; then nothing in it may have changed its name. */
    private boolean remember(GeneratorConfig config, Path names, String edit) throws IOException {
        Reading reading = Reading.of(config, Progress.NONE);
        for (Diagnostic diagnostic : reading.verdict().diagnostics()) {
            assertThat(diagnostic.where().pointer().file().equals("armature-names.json")
                            && diagnostic.severity() == Severity.ERROR)
                    .as("%s after: %s", diagnostic, edit)
                    .isFalse();
        }
        if (reading.verdict().errors() > 0) {
            return false;
        }
        Map<String, String> now = inventory(reading);
        now.forEach((element, name) -> {
            assertThat(ever.getOrDefault(element, name))
                    .as("%s after: %s", element, edit)
                    .isEqualTo(name);
            String scope = element.substring(0, element.lastIndexOf('|'));
            assertThat(owners.getOrDefault(scope + '|' + name, element))
                    .as("%s after: %s", name, edit)
                    .isEqualTo(element);
            owners.put(scope + '|' + name, element);
        });
        ever.putAll(now);
        Files.writeString(names, reading.namesAfter());
        assertThat(Reading.of(config, Progress.NONE).namesAfter()).isEqualTo(reading.namesAfter());
        return true;
    }

    private Map<String, String> inventory(Reading reading) {
        NamedApi named = reading.apis().get(0);
        Map<String, String> now = new LinkedHashMap<>();
        new Inventory(named.api(), named.names(), now).take();
        now.keySet().removeAll(ambiguous);
        return now;
    }

    /** Every name with the element that has it, by what it is on the wire: scope, bar, element. */
    private final class Inventory {
        private final Api api;
        private final Names names;
        private final Map<String, String> found;

        Inventory(Api api, Names names, Map<String, String> found) {
            this.api = api;
            this.names = names;
            this.found = found;
        }

        void take() {
            api.types().values().forEach(this::type);
            api.groups().forEach(this::group);
            for (Parameter parameter : api.clientParameters()) {
                add("client|" + parameter.in() + parameter.name(), names.clientParameter(parameter));
            }
        }

        private void type(TypeDef type) {
            // Members belong to the class: files may share schemas of the same name.
            String key = names.type(type.id()).simpleName();
            add("types|" + key(type), key);
            if (type instanceof ObjectDef object) {
                object.properties().forEach(property -> property(type, key, property));
                object.properties().forEach(property -> lifted(object, key, property));
            } else if (type instanceof FormDef form) {
                form.properties().forEach(property -> property(type, key, property));
            } else if (type instanceof EnumDef enumeration) {
                enumeration
                        .values()
                        .forEach(value -> add(key + "|" + value.value(), names.enumConstant(type.id(), value)));
            } else if (type instanceof UnionDef union) {
                union.alternatives().forEach(each -> add(key + "|" + each.name(), names.unionCase(type.id(), each)));
            }
        }

        private void property(TypeDef owner, String key, Property property) {
            PropertyNames own = names.property(owner.id(), property);
            add(key + "|" + property.name(), own.accessor());
            add(key + "|" + property.name() + "~has", own.presence());
            add(key + "|" + property.name() + "~clear", own.clear());
        }

        private void lifted(ObjectDef owner, String key, Property outer) {
            if (outer.flatten()
                    && outer.type() instanceof TypeRef.Named ref
                    && !ref.id().equals(owner.id())
                    && api.type(ref.id()) instanceof ObjectDef inner) {
                for (Property property : inner.properties()) {
                    add(
                            key + "|" + outer.name() + "/" + property.name(),
                            names.flattened(owner.id(), outer, property).accessor());
                }
            }
        }

        private void group(OperationGroup group) {
            add("root|" + group.name(), names.client(group).client().simpleName());
            for (Operation operation : group.operations()) {
                String id = operation.operationId();
                String scope = "group " + group.name() + "|" + id;
                add(scope, names.operation(operation).method());
                if (operation.longRunning().isPresent()) {
                    add(scope + "~begin", names.operation(operation).begin());
                    add(scope + "~resume", names.operation(operation).resume());
                }
                add("root|" + id + "~options", names.options(operation).simpleName());
                add("root|" + id + "~headers", names.headers(operation).simpleName());
                for (Parameter parameter : operation.parameters()) {
                    if (parameter.scope() == Parameter.Scope.METHOD) {
                        add(id + "|" + parameter.in() + parameter.name(), names.parameter(operation, parameter));
                    }
                }
                operation.body().ifPresent(body -> add(id + "|~body", names.body(operation)));
                for (ApiResponse error : operation.errors()) {
                    if (error.body().orElse(null) instanceof TypeRef.Named ref) {
                        String name = names.exception(ref.id()).simpleName();
                        found.put("root|" + names.type(ref.id()).simpleName() + "~exception", name);
                    }
                }
            }
        }

        private String key(TypeDef type) {
            Pointer pointer = type.id().pointer();
            String[] tokens = pointer.path().split("/", -1);
            boolean shared = type.id().facet().isEmpty()
                    && (tokens.length == 3 || pointer.path().startsWith("/components/schemas/") && tokens.length == 4);
            return shared ? pointer.last() : "inline " + type.name();
        }

        private void add(String element, String name) {
            if (found.put(element, name) != null) {
                ambiguous.add(element);
            }
        }
    }

    /** The whole folder the description stands in, as references need it. */
    private Path copy(String source) throws IOException {
        Path path = SourceTree.module().resolve(source).normalize();
        boolean folder = Files.isDirectory(path);
        Path root = folder ? path : SourceTree.module().resolve("../specs").normalize();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("expected"))
                    .forEach(file -> {
                        try {
                            Path target =
                                    directory.resolve(root.relativize(file).toString());
                            Files.createDirectories(target.getParent());
                            Files.copy(file, target);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        if (!folder) {
            return directory.resolve(root.relativize(path).toString());
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(json|yaml|yml)"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
