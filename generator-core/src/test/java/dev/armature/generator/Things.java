package dev.armature.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small API for tests of the whole walk. */
public final class Things {
    public static final String TEXT = """
            openapi: 3.0.3
            info: {title: Things, version: "1.0"}
            servers: [{url: "https://things.example.com"}]
            paths:
              /things/{name}:
                get:
                  operationId: Things_Get
                  parameters:
                    - {name: name, in: path, required: true, schema: {type: string}}
                    - {name: depth, in: query, schema: {type: integer, format: int32}}
                  responses:
                    "200":
                      description: The thing.
                      headers:
                        ETag: {schema: {type: string}}
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Thing"}
                    default:
                      description: What went wrong.
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Problem"}
                delete:
                  operationId: Things_Delete
                  parameters:
                    - {name: name, in: path, required: true, schema: {type: string}}
                  responses:
                    "204": {description: It is gone.}
            components:
              schemas:
                Thing:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    colour: {$ref: "#/components/schemas/Colour"}
                    tags: {type: object, additionalProperties: {type: string}}
                Colour:
                  type: string
                  enum: [red, green]
                Problem:
                  type: object
                  properties:
                    message: {type: string}
            """;

    private Things() {}

    /** Writes the description; returns its path. */
    public static Path write(Path directory) throws IOException {
        return Files.writeString(directory.resolve("things.yaml"), TEXT);
    }
}
