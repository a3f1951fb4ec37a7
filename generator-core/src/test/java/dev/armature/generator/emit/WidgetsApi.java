package dev.armature.generator.emit;

import static dev.armature.generator.emit.ApiSketch.BINARY;
import static dev.armature.generator.emit.ApiSketch.BOOLEAN;
import static dev.armature.generator.emit.ApiSketch.INT;
import static dev.armature.generator.emit.ApiSketch.STRING;
import static dev.armature.generator.emit.ApiSketch.header;
import static dev.armature.generator.emit.ApiSketch.list;
import static dev.armature.generator.emit.ApiSketch.oauth2;
import static dev.armature.generator.emit.ApiSketch.parameter;
import static dev.armature.generator.emit.ApiSketch.property;
import static dev.armature.generator.emit.ApiSketch.scalar;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.LongRunning.FinalStateVia;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.In;
import dev.armature.generator.model.Parameter.Style;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An API that has every form of operation: resource-manager style in one group, everything HTTP allows in the other. */
final class WidgetsApi {
    static final String JSON = "application/json";
    private static final String CONNECTION =
            "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/connections/{connectionName}";
    private static final String PEERING = "/subscriptions/{subscriptionId}/peerings/{peeringName}";

    private final ApiSketch sketch = new ApiSketch("VPN connections").security(oauth2("user_impersonation"));
    private final Parameter subscription = sketch.client(parameter("subscriptionId", In.PATH, STRING)
            .perClient()
            .constraint("format", "uuid")
            .make());
    private final Parameter version = sketch.client(parameter("api-version", In.QUERY, STRING)
            .perClient()
            .required()
            .fixed("2024-05-01")
            .make());
    private final TypeRef error =
            sketch.object("CloudError", Set.of(Usage.ERROR), property("code", STRING), property("message", STRING));
    private final TypeRef missing = sketch.object("NotThere", Set.of(Usage.ERROR), property("what", STRING));
    private final TypeRef settings = sketch.object(
            "ConnectionProperties",
            Set.of(Usage.REQUEST, Usage.RESPONSE),
            property("connectionBandwidth", INT),
            property("provisioningState", STRING, false, Access.READ_ONLY, false));
    private final TypeRef connection = sketch.object(
            "Connection",
            Set.of(Usage.REQUEST, Usage.RESPONSE, Usage.PATCH),
            property("id", STRING, false, Access.READ_ONLY, false),
            property("properties", settings, false, Access.READ_WRITE, true),
            property("tags", new TypeRef.MapOf(STRING)));
    private final TypeRef color = sketch.enumeration("Color", "red", "dark-blue");
    private final TypeRef sync = sketch.enumeration("SyncRemoteAddressSpace", "true");
    private final TypeRef widget = sketch.object(
            "Widget",
            Set.of(Usage.REQUEST, Usage.RESPONSE),
            property("id", STRING, true, Access.READ_WRITE, false),
            property("color", color));

    private WidgetsApi() {}

    static Api make() {
        WidgetsApi api = new WidgetsApi();
        return api.sketch
                .group("Connections", api.createOrUpdate(), api.update(), api.delete(), api.approve())
                .group("Peerings", api.peering())
                .group(
                        "Widgets",
                        api.listAll(),
                        api.get(),
                        api.put(),
                        api.remove(),
                        api.exists(),
                        api.replaceNote(),
                        api.upload(),
                        api.download(),
                        api.submit(),
                        api.find(),
                        api.scoped())
                .api();
    }

    private ApiSketch.OperationSketch arm(String id, String method, String path) {
        return sketch.operation(id, method, path).with(subscription);
    }

    private Operation createOrUpdate() {
        return arm("Connections_CreateOrUpdate", "PUT", CONNECTION)
                .with(
                        parameter("resourceGroupName", In.PATH, STRING).constraint("maxLength", "90"),
                        parameter("connectionName", In.PATH, STRING))
                .with(version)
                .body(connection, true, JSON)
                .answers("200", connection)
                .answers("201", connection)
                .fails("default", error)
                .longRunning(FinalStateVia.AZURE_ASYNC_OPERATION, Optional.of(connection))
                .example("Put", Map.of("resourceGroupName", "\"rg1\"", "connectionName", "\"vpn */ 1\""))
                .make();
    }

    private Operation update() {
        return arm("Connections_Update", "PATCH", CONNECTION)
                .with(parameter("resourceGroupName", In.PATH, STRING), parameter("connectionName", In.PATH, STRING))
                .with(version)
                .body(connection, true, "application/merge-patch+json")
                .answers("200", connection)
                .fails("default", error)
                .make();
    }

    private Operation delete() {
        return arm("Connections_Delete", "DELETE", CONNECTION)
                .with(parameter("resourceGroupName", In.PATH, STRING), parameter("connectionName", In.PATH, STRING))
                .with(version)
                .answersEmpty("202", header("Location", STRING))
                .answersEmpty("204")
                .fails("default", error)
                .longRunning(FinalStateVia.LOCATION, Optional.empty())
                .make();
    }

    private Operation approve() {
        return arm("Connections_Approve", "PUT", CONNECTION + "/approval")
                .with(parameter("resourceGroupName", In.PATH, STRING), parameter("connectionName", In.PATH, STRING))
                .with(version)
                .body(connection, true, JSON)
                .answers("200", connection)
                .answersEmpty("202", header("location", STRING))
                .fails("default", error)
                .longRunning(FinalStateVia.LOCATION, Optional.of(connection))
                .make();
    }

    private Operation peering() {
        return arm("Peerings_CreateOrUpdate", "PUT", PEERING)
                .with(parameter("peeringName", In.PATH, STRING))
                .with(version)
                .with(parameter("syncRemoteAddressSpace", In.QUERY, sync))
                .body(connection, true, JSON)
                .answers("200", connection)
                .answers("201", connection, header("Azure-AsyncOperation", STRING), header("Retry-After", INT))
                .fails("default", error)
                .longRunning(FinalStateVia.AZURE_ASYNC_OPERATION, Optional.of(connection))
                .make();
    }

    private Operation listAll() {
        return sketch.operation("Widgets_List", "GET", "/widgets")
                .with(
                        parameter("ids", In.QUERY, list(STRING)).style(Style.FORM, false),
                        parameter("colors", In.QUERY, list(color)),
                        parameter("sizes", In.QUERY, list(INT)).style(Style.PIPE_DELIMITED, false),
                        parameter("$filter", In.QUERY, STRING),
                        parameter("since", In.QUERY, scalar(ScalarKind.DATE_TIME)),
                        parameter("x-trace", In.HEADER, STRING),
                        parameter("x-tags", In.HEADER, list(STRING)),
                        parameter("session", In.COOKIE, STRING),
                        parameter("top", In.QUERY, INT).fixed("25"),
                        parameter("mode", In.QUERY, STRING).required().fixed("full"))
                .answers(
                        "200",
                        list(widget),
                        header("x-count", scalar(ScalarKind.INT64)),
                        header("x-color", color),
                        header("Last-Modified", scalar(ScalarKind.DATE_TIME_RFC1123)),
                        header("x-partial", BOOLEAN))
                .fails("404", missing)
                .fails("4XX", error)
                .make();
    }

    private Operation get() {
        return sketch.operation("Widgets_Get", "GET", "/widgets/{id}")
                .with(
                        parameter("id", In.PATH, STRING),
                        parameter("X-Service", In.HEADER, STRING).required())
                .answers("200", widget)
                .fails("404", missing)
                .fails("default", error)
                .example("Get", Map.of("id", "\"w1\""))
                .make();
    }

    private Operation put() {
        return sketch.operation("Widgets_Put", "PUT", "/widgets/{id}")
                .with(parameter("id", In.PATH, scalar(ScalarKind.INT64)))
                .body(widget, false, "application/vnd.x", "application/json; charset=utf-8")
                .answers("2XX", widget)
                .make();
    }

    private Operation remove() {
        return sketch.operation("Widgets_Delete", "DELETE", "/widgets/{id}")
                .with(parameter("id", In.PATH, STRING), parameter("If-Match", In.HEADER, STRING))
                .answersEmpty("204")
                .fails("default", error)
                .deprecated()
                .make();
    }

    private Operation exists() {
        return sketch.operation("Widgets_Exists", "HEAD", "/widgets/{id}")
                .with(parameter("id", In.PATH, STRING))
                .answers("200", widget)
                .make();
    }

    private Operation replaceNote() {
        return sketch.operation("Widgets_ReplaceNote", "PUT", "/widgets/{id}/note")
                .with(parameter("id", In.PATH, STRING))
                .body(STRING, true, "text/plain")
                .answersEmpty("200")
                .make();
    }

    private Operation upload() {
        return sketch.operation("Widgets_Upload", "POST", "/widgets/{id}/manual")
                .with(
                        parameter("id", In.PATH, STRING),
                        parameter("chunk", In.QUERY, INT).required())
                .body(BINARY, true, "application/pdf")
                .answersEmpty("201")
                .make();
    }

    private Operation download() {
        return sketch.operation("Widgets_Download", "GET", "/widgets/{id}/manual")
                .with(parameter("id", In.PATH, STRING))
                .answers("200", BINARY)
                .fails("default", error)
                .make();
    }

    private Operation submit() {
        return sketch.operation("Widgets_Submit", "POST", "/widgets")
                .body(widget, true, JSON)
                .answers("200", widget)
                .answers("202", list(STRING))
                .make();
    }

    private Operation find() {
        return sketch.operation("Widgets_Find", "GET", "/find")
                .with(parameter("name", In.QUERY, STRING).required())
                .answers("200", widget)
                .answersEmpty("204")
                .make();
    }

    private Operation scoped() {
        return sketch.operation("Widgets_Scoped", "GET", "/{scope}/widgets/{path}")
                .with(
                        parameter("scope", In.PATH, STRING).encoded(),
                        parameter("path", In.PATH, list(STRING)),
                        parameter("raw", In.QUERY, STRING).encoded())
                .answers("200", widget)
                .make();
    }
}
