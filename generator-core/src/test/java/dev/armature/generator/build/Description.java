package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.Severity;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Document;
import dev.armature.generator.spec.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A description written in a test, and what became of it. */
final class Description {
    private final @Nullable Api api;
    private final List<Diagnostic> diagnostics;

    private Description(@Nullable Api api, List<Diagnostic> diagnostics) {
        this.api = api;
        this.diagnostics = diagnostics;
    }

    static Description of(String yaml) {
        return of(yaml, Selection.ALL);
    }

    static Description of(String yaml, Selection selection) {
        Diagnostics diagnostics = new Diagnostics();
        Document document = load(yaml, diagnostics);
        assertThat(diagnostics.all())
                .filteredOn(message -> message.severity() == Severity.ERROR)
                .isEmpty();
        Diagnostics own = new Diagnostics();
        Api api = ModelBuilder.build(document, selection, own).orElse(null);
        return new Description(api, own.all());
    }

    static Document load(String yaml, Diagnostics diagnostics) {
        try {
            Path directory = Files.createTempDirectory("description");
            Path file = Files.writeString(directory.resolve("api.yaml"), yaml);
            try {
                return new SpecLoader(directory).load(file, diagnostics).orElseThrow();
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A 3.1 description with one operation that takes and returns {@code Thing}; {@code schemas} are the components. */
    static Description ofSchemas(String schemas) {
        return of("""
                openapi: 3.1.0
                info: {title: Things, version: "1"}
                paths:
                  /thing:
                    put:
                      operationId: Things_Put
                      requestBody:
                        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                      responses:
                        "200":
                          description: fine
                          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                components:
                  schemas:
                """ + schemas.indent(4));
    }

    /** The same with {@code Thing} an object whose property {@code it} has the schema. */
    static Description ofProperty(String schema) {
        return ofSchemas("""
                Thing:
                  type: object
                  properties:
                    it:
                """ + schema.indent(6));
    }

    /** A description with one operation; {@code operation} is the content of the operation object. */
    static Description ofOperation(String method, String path, String operation) {
        return of("""
                openapi: 3.0.3
                info: {title: Things, version: "2024-05-01"}
                paths:
                  %s:
                    %s:
                """.formatted(path, method) + operation.indent(6));
    }

    Api api() {
        return Optional.ofNullable(api).orElseThrow(() -> new AssertionError("no model: " + diagnostics));
    }

    boolean failed() {
        return api == null;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Message and pointer of everything reported. */
    List<String> messages() {
        return diagnostics.stream()
                .map(message ->
                        message.severity() + " " + message.where().pointer().path() + " " + message.message())
                .toList();
    }

    Operation operation() {
        return api().groups().get(0).operations().get(0);
    }

    List<Operation> operations() {
        return api().groups().stream()
                .flatMap(group -> group.operations().stream())
                .toList();
    }

    List<String> typeNames() {
        return api().types().values().stream().map(TypeDef::name).toList();
    }

    ObjectDef object(String name) {
        return (ObjectDef) type(name);
    }

    EnumDef enumeration(String name) {
        return (EnumDef) type(name);
    }

    TypeDef type(String name) {
        return api().types().values().stream()
                .filter(def -> def.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type " + name + " in " + typeNames()));
    }

    Property property(String type, String name) {
        return object(type).properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no property " + name));
    }

    /** The property of {@link #ofProperty}. */
    Property it() {
        return property("Thing", "it");
    }

    /** A type in short: {@code [INT32]}, {@code {Thing}}, {@code any}. */
    String show(TypeRef type) {
        return type.match(new TypeRef.Cases<>() {
            @Override
            public String scalar(dev.armature.generator.model.ScalarKind kind) {
                return kind.name();
            }

            @Override
            public String list(TypeRef item) {
                return '[' + show(item) + ']';
            }

            @Override
            public String map(TypeRef value) {
                return '{' + show(value) + '}';
            }

            @Override
            public String named(dev.armature.generator.model.TypeId id) {
                return api().type(id).name();
            }

            @Override
            public String any() {
                return "any";
            }

            @Override
            public String binary() {
                return "binary";
            }
        });
    }
}
