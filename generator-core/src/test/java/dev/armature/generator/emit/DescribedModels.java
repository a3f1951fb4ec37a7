package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.build.ModelBuilder;
import dev.armature.generator.build.Selection;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.naming.Names;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.spec.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The model classes of schemas written in a test. */
final class DescribedModels {
    private final List<GeneratedFile> files;
    private final List<String> messages;

    private DescribedModels(List<GeneratedFile> files, List<String> messages) {
        this.files = files;
        this.messages = messages;
    }

    /** A 3.1 description whose one operation takes and returns {@code Thing}; {@code schemas} are the components. */
    static DescribedModels of(String schemas) {
        return ofDescription("""
                openapi: 3.1.0
                info: {title: Things, version: "1"}
                paths:
                  /thing:
                    put:
                      operationId: Things_Put
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                      responses:
                        "200":
                          description: fine
                          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                components:
                  schemas:
                """ + schemas.indent(4));
    }

    /** The same in version 2.0. */
    static DescribedModels ofSwagger(String definitions) {
        return ofDescription("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                consumes: [application/json]
                produces: [application/json]
                paths:
                  /thing:
                    put:
                      operationId: Things_Put
                      parameters:
                        - {name: thing, in: body, required: true, schema: {$ref: '#/definitions/Thing'}}
                      responses:
                        "200":
                          description: fine
                          schema: {$ref: '#/definitions/Thing'}
                definitions:
                """ + definitions.indent(2));
    }

    static DescribedModels ofDescription(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        Api api = build(yaml, diagnostics);
        Names names = Names.allocate(api, ModelSketch.PACKAGE, Map.of(), diagnostics);
        return new DescribedModels(
                ModelEmitters.all(EmitContext.of(api, names)),
                diagnostics.all().stream()
                        .map(message -> message.where().pointer().path() + " " + message.message())
                        .toList());
    }

    /** The compiled classes. */
    CompiledModels compiled() {
        return CompiledModels.of(files);
    }

    /** The compiled classes of a description about which there is nothing to say. */
    CompiledModels compiledWithoutMessages() {
        assertThat(messages).isEmpty();
        return compiled();
    }

    /** Pointer and text of everything reported. */
    List<String> messages() {
        return messages;
    }

    private static Api build(String yaml, Diagnostics diagnostics) {
        try {
            Path directory = Files.createTempDirectory("description");
            Path file = Files.writeString(directory.resolve("api.yaml"), yaml);
            try {
                return new SpecLoader(directory)
                        .load(file, diagnostics)
                        .flatMap(document -> ModelBuilder.build(document, Selection.ALL, diagnostics))
                        .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
