package dev.armature.generator.emit;

import static dev.armature.generator.emit.ModelSketch.listOf;
import static dev.armature.generator.emit.ModelSketch.mapOf;
import static dev.armature.generator.emit.ModelSketch.named;
import static dev.armature.generator.emit.ModelSketch.property;
import static dev.armature.generator.emit.ModelSketch.scalar;
import static dev.armature.generator.emit.ModelSketch.string;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The models the golden cases and the behaviour tests share. */
final class SampleModels {
    private SampleModels() {}

    /** A resource as ARM has it: identity that the service sets, tags, and flattened properties with a secret. */
    static ModelSketch resource() {
        return new ModelSketch()
                .object(
                        "Connection",
                        new Docs("A connection between two gateways", "Costs are charged per hour, see `sku`."),
                        Set.of(Usage.REQUEST, Usage.RESPONSE),
                        Optional.empty(),
                        property("id", string()).access(Access.READ_ONLY).docs("The resource identifier"),
                        property("location", string()).required().access(Access.CREATE_ONLY),
                        property("tags", mapOf(string())),
                        property("properties", named("ConnectionProperties")).flatten())
                .object(
                        "ConnectionProperties",
                        property("connectionType", named("ConnectionType")).required(),
                        property("bandwidth", scalar(ScalarKind.INT32))
                                .docs("Megabits per second")
                                .details("", "100", constraints("minimum", "1")),
                        property("sharedKey", string()).secret().access(Access.WRITE_ONLY),
                        property("addressPrefixes", listOf(string())),
                        property("provisioningState", string()).access(Access.READ_ONLY))
                .enumeration(
                        "ConnectionType",
                        new Docs("", "How the gateways are connected"),
                        new EnumValue("IPsec", Optional.empty(), new Docs("", "Over the internet")),
                        ModelSketch.value("Vnet2Vnet"),
                        ModelSketch.value("ExpressRoute"));
    }

    /** Every kind of value there is. */
    static ModelSketch kinds() {
        return new ModelSketch()
                .object(
                        "Kinds",
                        property("text", string()).required(),
                        property("flag", scalar(ScalarKind.BOOLEAN)).required(),
                        property("count", scalar(ScalarKind.INT32)).required(),
                        property("total", scalar(ScalarKind.INT64)),
                        property("ratio", scalar(ScalarKind.FLOAT)),
                        property("precise", scalar(ScalarKind.DOUBLE)),
                        property("price", scalar(ScalarKind.DECIMAL)),
                        property("day", scalar(ScalarKind.DATE)),
                        property("moment", scalar(ScalarKind.DATE_TIME)),
                        property("httpDate", scalar(ScalarKind.DATE_TIME_RFC1123)),
                        property("epoch", scalar(ScalarKind.UNIX_TIME)),
                        property("timeout", scalar(ScalarKind.DURATION)),
                        property("uuid", scalar(ScalarKind.UUID)),
                        property("link", scalar(ScalarKind.URI)),
                        property("data", scalar(ScalarKind.BYTES)),
                        property("key", scalar(ScalarKind.BYTES)).secret(),
                        property("dataUrl", scalar(ScalarKind.BYTES_URL)),
                        property("anything", new TypeRef.AnyValue()),
                        property("requiredData", scalar(ScalarKind.BYTES)).required(),
                        property("requiredItems", listOf(string())).required(),
                        property("requiredNullable", string()).required().nullable(),
                        property("matrix", listOf(listOf(scalar(ScalarKind.INT32)))),
                        property("groups", mapOf(listOf(named("Kinds")))),
                        property("chain", listOf(scalar(ScalarKind.BYTES))));
    }

    /** Every format that Jackson does not know by itself, alone, in lists and maps, and beside explicit nulls. */
    static ModelSketch formats() {
        return new ModelSketch()
                .object(
                        "Formats",
                        Set.of(Usage.REQUEST, Usage.RESPONSE, Usage.PATCH),
                        Optional.of(listOf(scalar(ScalarKind.BYTES_URL))),
                        property("day", scalar(ScalarKind.DATE)),
                        property("moment", scalar(ScalarKind.DATE_TIME)).required(),
                        property("local", scalar(ScalarKind.DATE_TIME_LOCAL)),
                        property("opens", scalar(ScalarKind.TIME_LOCAL)),
                        property("httpDate", scalar(ScalarKind.DATE_TIME_RFC1123)),
                        property("epoch", scalar(ScalarKind.UNIX_TIME)),
                        property("epochNumber", scalar(ScalarKind.UNIX_TIME_NUMBER)),
                        property("epochText", scalar(ScalarKind.UNIX_TIME_TEXT)),
                        property("timeout", scalar(ScalarKind.DURATION)),
                        property("seconds", scalar(ScalarKind.DURATION_SECONDS)),
                        property("fraction", scalar(ScalarKind.DURATION_SECONDS_NUMBER)),
                        property("link", scalar(ScalarKind.URI)),
                        property("digest", scalar(ScalarKind.BYTES_URL)),
                        property("key", scalar(ScalarKind.BYTES_URL)).secret(),
                        property("small", scalar(ScalarKind.INT32_TEXT)),
                        property("large", scalar(ScalarKind.INT64_TEXT)),
                        property("huge", scalar(ScalarKind.INTEGER_TEXT)),
                        property("any", scalar(ScalarKind.INTEGER)),
                        property("ratio", scalar(ScalarKind.DOUBLE_TEXT)),
                        property("price", scalar(ScalarKind.DECIMAL_TEXT)),
                        property("moments", listOf(scalar(ScalarKind.UNIX_TIME))),
                        property("windows", mapOf(listOf(scalar(ScalarKind.DURATION)))),
                        property("expires", scalar(ScalarKind.DATE_TIME))
                                .required()
                                .nullable());
    }

    /** A PATCH body and free-form objects. */
    static ModelSketch patch() {
        return new ModelSketch()
                .object(
                        "Update",
                        Set.of(Usage.REQUEST, Usage.PATCH),
                        Optional.empty(),
                        property("name", string()).required(),
                        property("note", string()),
                        property("tags", mapOf(string())),
                        property("state", string()).access(Access.READ_ONLY),
                        property("properties", named("UpdateProperties")).flatten())
                .object(
                        "UpdateProperties",
                        Set.of(Usage.REQUEST, Usage.PATCH),
                        Optional.empty(),
                        property("limit", scalar(ScalarKind.INT64)))
                .object("Labels", Set.of(Usage.RESPONSE), Optional.of(string()))
                .object(
                        "Counters",
                        Set.of(Usage.RESPONSE),
                        Optional.of(listOf(scalar(ScalarKind.INT32))),
                        property("sum", scalar(ScalarKind.INT32)))
                .enumeration("Nothing", Docs.NONE);
    }

    static Constraints constraints(String... keywordsAndValues) {
        Map<String, String> keywords = new LinkedHashMap<>();
        for (int i = 0; i < keywordsAndValues.length; i += 2) {
            keywords.put(keywordsAndValues[i], keywordsAndValues[i + 1]);
        }
        return new Constraints(keywords);
    }
}
