package dev.armature.generator.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares the sample files with the schemas: members must be declared and of the right type, required ones must be
 * there, and a request must not set what is read-only. The values of enums are left alone, because the enums are open.
 */
final class SampleCheck {

    private final SpecOperation operation;
    private final Schemas schemas;
    private final List<String> problems = new ArrayList<>();

    private SampleCheck(SpecOperation operation) {
        this.operation = operation;
        this.schemas = operation.schemas();
    }

    /** What is wrong with one sample file, each problem with its place; empty if nothing is. */
    static List<String> problems(SpecOperation operation, Spot sample) {
        SampleCheck check = new SampleCheck(operation);
        check.parameters(sample.child("parameters"));
        sample.child("responses").members().forEach(check::response);
        return check.problems;
    }

    private void parameters(Spot values) {
        Map<String, Spot> declared = operation.parameters();
        declared.forEach((name, parameter) -> {
            if (values.has(name)) {
                parameter(name, values.node().get(name), schemas.target(operation.valueSchema(parameter)));
            } else if (parameter.flag("required")) {
                problems.add(name + ": required parameter is missing");
            }
        });
        values.members().forEach((name, value) -> {
            if (name.equals(operation.bodyKey()) && operation.requestBody().isPresent()) {
                value("request", value.node(), operation.requestBody().get(), true);
            } else if (!declared.containsKey(name)) {
                problems.add(name + ": parameter is not declared");
            }
        });
    }

    private void parameter(String name, JsonNode value, Spot schema) {
        value(name, value, schema, true);
        String text = value.asText();
        if (schema.has("pattern")
                && !Pattern.compile(schema.text("pattern")).matcher(text).find()) {
            problems.add(name + ": does not match the pattern");
        }
        if (text.length() < schema.node().path("minLength").asInt(0)
                || text.length() > schema.node().path("maxLength").asInt(Integer.MAX_VALUE)) {
            problems.add(name + ": has the wrong length");
        }
    }

    private void response(String status, Spot sample) {
        Spot response = operation.responses().get(status);
        if (response == null) {
            problems.add(status + ": response is not declared");
            return;
        }
        if (sample.has("body")) {
            operation
                    .responseBody(response)
                    .ifPresentOrElse(
                            schema -> value(status, sample.node().get("body"), schema, false),
                            () -> problems.add(status + ": response has no body"));
        }
        Map<String, Spot> headers = operation.headers(response);
        sample.child("headers").members().forEach((name, value) -> {
            if (headers.containsKey(name)) {
                value(status + "." + name, value.node(), operation.valueSchema(headers.get(name)), false);
            } else {
                problems.add(status + "." + name + ": header is not declared");
            }
        });
    }

    private void value(String at, JsonNode value, Spot schema, boolean request) {
        Spot target = schemas.target(schema);
        if (!hasType(value, target)) {
            problems.add(at + ": is no " + target.text("type"));
        } else if (value.isArray()) {
            value.forEach(item -> value(at + "[]", item, target.child("items"), request));
        } else if (value.isObject()) {
            object(at, value, target, request);
        }
    }

    private static boolean hasType(JsonNode value, Spot schema) {
        return switch (schema.text("type")) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    private void object(String at, JsonNode value, Spot schema, boolean request) {
        Map<String, Spot> declared = schemas.properties(schema);
        Spot further = schema.child("additionalProperties");
        boolean free = declared.isEmpty() && !further.exists();
        value.properties().forEach(member -> {
            String name = at + "." + member.getKey();
            Spot property = declared.get(member.getKey());
            if (property != null) {
                if (request && schemas.isReadOnly(property)) {
                    problems.add(name + ": is read-only");
                }
                value(name, member.getValue(), property, request);
            } else if (further.node().isObject()) {
                value(name, member.getValue(), further, request);
            } else if (!free) {
                problems.add(name + ": is not declared");
            }
        });
        schemas.required(schema).stream()
                .filter(name -> !value.has(name))
                .forEach(name -> problems.add(at + "." + name + ": is required and missing"));
    }
}
