package dev.armature.generator.emit;

import static dev.armature.generator.emit.Reflect.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.armature.runtime.CallOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class file, a method and a parameter list of Java have no room for (JVMS 4.11) is written in another way. */
class LimitsTest {
    private static final int PROPERTIES = 2_500;
    private static final int VARIANTS = 510;
    private static final int OPERATIONS = 400;
    private static final int PARAMETERS = 300;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private static Path directory;

    private static URLClassLoader loader;

    @BeforeAll
    static void generate() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("in"));
        Files.writeString(folder.resolve("api.json"), description());
        Compiled compiled =
                Compiled.of(directory.resolve("compiled"), Described.files(folder, directory.resolve("out")));
        assertThat(compiled.problems()).isEmpty();
        loader = compiled.loader();
    }

    @AfterAll
    static void unload() throws IOException {
        loader.close();
    }

    @Test
    void thousandsOfPropertiesSurviveARoundTrip() throws Exception {
        String json = IntStream.range(0, PROPERTIES)
                .mapToObj(i -> "\"p" + i + "\":\"" + i + "\"")
                .collect(Collectors.joining(",", "{", ",\"other\":[1]}"));
        assertRoundTrip("Wide", json);
    }

    @Test
    void hundredsOfRequiredPropertiesSurviveARoundTrip() throws Exception {
        String json = IntStream.range(0, PARAMETERS)
                .mapToObj(i -> "\"p" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        assertRoundTrip("Needy", json);
    }

    @Test
    void hundredsOfVariantsAreToldApart() throws Exception {
        for (int i : new int[] {0, VARIANTS - 1}) {
            Object variant = assertRoundTrip("Animal", "{\"kind\":\"k" + i + "\",\"m" + i + "\":1}");
            assertThat(variant.getClass().getSimpleName()).isEqualTo("Animal" + i);
            assertRoundTrip("Choice", "{\"c" + i + "\":\"x\"}");
        }
        assertRoundTrip("Animal", "{\"kind\":\"unheard of\",\"m\":1}");
    }

    @Test
    void hundredsOfParametersAreSent() throws Exception {
        try (StubServer server = new StubServer().answer(204, "")) {
            Object options = callOptions();
            try (AutoCloseable client = client(server)) {
                send(client, "manyParameters", "r", options);
            }
            assertThat(server.requests().get(0).line()).contains("o0=v", "o" + (PARAMETERS - 1) + "=v");
        }
    }

    @Test
    void operationsOfAGroupWhoseConstantsFillSeveralClassesAreCalled() throws Exception {
        try (StubServer server = new StubServer().answer(204, "").answer(204, "");
                AutoCloseable client = client(server)) {
            send(client, "op0", "a");
            send(client, "op" + (OPERATIONS - 1), "b");
            assertThat(server.requests())
                    .extracting(StubServer.Request::line)
                    .containsExactly("GET /op/0/a", "GET /op/" + (OPERATIONS - 1) + "/b");
        }
    }

    private static AutoCloseable client(StubServer server) throws ReflectiveOperationException {
        Object builder = Reflect.callStatic(loader.loadClass("com.example.LimitsClient"), "builder");
        return (AutoCloseable) call(call(builder, "endpoint", server.url()), "build");
    }

    /** Calls the method of the interface, which takes the first arguments that are not null; the rest are call options. */
    private static void send(Object client, String operation, Object... arguments) throws ReflectiveOperationException {
        for (Method method : loader.loadClass("com.example.LimitsClient").getMethods()) {
            if (method.getName().equals(operation) && method.getReturnType() != void.class) {
                Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
                all[arguments.length] = CallOptions.none();
                method.invoke(client, all);
            }
        }
    }

    private static Object callOptions() throws ReflectiveOperationException {
        Object builder = Reflect.callStatic(loader.loadClass("com.example.LimitsManyParametersOptions"), "builder");
        for (int i = 0; i < PARAMETERS; i++) {
            call(builder, "o" + i, "v");
        }
        return call(builder, "build");
    }

    private static Object assertRoundTrip(String type, String json) throws Exception {
        Object value = MAPPER.readValue(json, loader.loadClass("com.example.models." + type));
        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(value));
        assertThat(written).isEqualTo(MAPPER.readTree(json));
        return value;
    }

    private static String description() {
        return """
                {"openapi": "3.0.3", "info": {"title": "Limits", "version": "1"}, "paths": {%s
                  "/wide": {"put": {"operationId": "Models_Wide", "requestBody": {"required": true, "content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/Wide"}}}}, "responses": {"204": {"description": "none"}}}},
                  "/models": {"put": {"operationId": "Models_Put", "requestBody": {"required": true, "content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/Needy"}}}}, "responses": {"200": {"description": "d",
                    "headers": {%s}, "content": {"application/json": {"schema": {"type": "object", "properties": {
                      "animal": {"$ref": "#/components/schemas/Animal"}, "choice": {"$ref": "#/components/schemas/Choice"}}}}}}}}},
                  "/form": {"post": {"operationId": "Models_Form", "requestBody": {"required": true, "content": {"multipart/form-data":
                    {"schema": {"$ref": "#/components/schemas/Needy"}}}}, "responses": {"204": {"description": "none"}}}},
                  "/many": {"get": {"operationId": "manyParameters", "parameters": [%s], "responses": {"204": {"description": "none"}}}}
                }, "components": {"schemas": {
                  "Wide": {"type": "object", "properties": {%s}},
                  "Needy": {"type": "object", "required": [%s], "properties": {%s}},
                  "Error": {"type": "object", "properties": {"code": {"type": "string"}}},
                  "Animal": {"type": "object", "discriminator": {"propertyName": "kind"}, "required": ["kind"],
                    "properties": {"kind": {"type": "string"}}},
                  %s,
                  "Choice": {"oneOf": [%s]}, %s
                }}}
                """.formatted(
                        operations(),
                        each(PARAMETERS, "\"h%1$d\": {\"schema\": {\"type\": \"string\"}}"),
                        each(
                                        1,
                                        "{\"name\": \"r%1$d\", \"in\": \"query\", \"required\": true, \"schema\": {\"type\": \"string\"}}")
                                + ','
                                + each(
                                        PARAMETERS,
                                        "{\"name\": \"o%1$d\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}"),
                        each(PROPERTIES, "\"p%1$d\": {\"type\": \"string\"}"),
                        each(PARAMETERS, "\"p%1$d\""),
                        each(PARAMETERS, "\"p%1$d\": {\"type\": \"integer\", \"format\": \"int64\"}"),
                        each(
                                VARIANTS,
                                "\"Animal%1$d\": {\"x-ms-discriminator-value\": \"k%1$d\","
                                        + " \"allOf\": [{\"$ref\": \"#/components/schemas/Animal\"}],"
                                        + " \"properties\": {\"m%1$d\": {\"type\": \"integer\", \"format\": \"int32\"}}}"),
                        each(VARIANTS, "{\"$ref\": \"#/components/schemas/Choice%1$d\"}"),
                        each(
                                VARIANTS,
                                "\"Choice%1$d\": {\"type\": \"object\", \"required\": [\"c%1$d\"],"
                                        + " \"properties\": {\"c%1$d\": {\"type\": \"string\"}}}"));
    }

    /** Each has many kinds of errors, so that their constants fill a class early. */
    private static String operations() {
        String errors = each(
                10,
                "\"40%1$d\": {\"description\": \"d\", \"content\": {\"application/json\": {\"schema\":"
                        + " {\"$ref\": \"#/components/schemas/Error\"}}}}");
        return IntStream.range(0, OPERATIONS)
                .mapToObj(i -> "\"/op/" + i + "/{id}\": {\"get\": {\"operationId\": \"op" + i
                        + "\", \"parameters\": [{\"name\": \"id\", \"in\": \"path\", \"required\": true,"
                        + " \"schema\": {\"type\": \"string\"}}], \"responses\": {\"204\": {\"description\": \"none\"}, "
                        + errors + "}}},")
                .collect(Collectors.joining());
    }

    private static String each(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(","));
    }
}
