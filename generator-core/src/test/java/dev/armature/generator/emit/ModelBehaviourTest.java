package dev.armature.generator.emit;

import static dev.armature.generator.emit.ModelSketch.listOf;
import static dev.armature.generator.emit.ModelSketch.named;
import static dev.armature.generator.emit.ModelSketch.property;
import static dev.armature.generator.emit.ModelSketch.scalar;
import static dev.armature.generator.emit.ModelSketch.string;
import static dev.armature.generator.emit.Reflect.call;
import static dev.armature.generator.emit.Reflect.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.generator.model.Access;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.ScalarKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelBehaviourTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static CompiledModels resource;
    private static CompiledModels kinds;
    private static CompiledModels patch;

    @BeforeAll
    static void compile() {
        resource = CompiledModels.of(SampleModels.resource().files());
        kinds = CompiledModels.of(SampleModels.kinds().files());
        patch = CompiledModels.of(SampleModels.patch().files());
    }

    @Test
    void whatIsReadIsWrittenBackUnknownMembersAndOrderIncluded() throws JsonProcessingException {
        String json = "{\"id\":\"/a\",\"location\":\"westeurope\",\"tags\":{\"b\":\"1\",\"a\":null},\"properties\":"
                + "{\"connectionType\":\"Quantum\",\"bandwidth\":5,\"later\":[1,{\"x\":null}]},\"zeta\":null,\"alpha\":{}}";
        Object connection = MAPPER.readValue(json, resource.model("Connection"));
        assertThat(MAPPER.writeValueAsString(connection)).isEqualTo(json);
        assertThat(MAPPER.writeValueAsString(build(call(connection, "toBuilder"))))
                .isEqualTo(json);
        assertThat(call(connection, "additionalProperties")).asString().isEqualTo("{zeta=null, alpha={}}");
    }

    @Test
    void everyKindOfValueSurvivesARoundTrip() throws JsonProcessingException {
        String json =
                "{\"text\":\"t\",\"flag\":true,\"count\":1,\"total\":2,\"ratio\":0.5,\"precise\":0.25,\"price\":1.10,"
                        + "\"day\":\"2024-02-29\",\"moment\":\"2024-02-29T10:00:00Z\",\"httpDate\":\"Thu, 29 Feb 2024 10:00:00 GMT\","
                        + "\"epoch\":1709200800,\"timeout\":\"PT1M\",\"uuid\":\"123e4567-e89b-12d3-a456-426614174000\","
                        + "\"link\":\"https://example.com/a\",\"data\":\"AQI=\",\"key\":\"Aw==\",\"dataUrl\":\"_-8\","
                        + "\"anything\":{\"a\":[1]},\"requiredData\":\"BA==\",\"requiredItems\":[\"a\",null],"
                        + "\"requiredNullable\":null,\"matrix\":[[1],[]],\"groups\":{\"g\":[]},\"chain\":[\"AQ==\"]}";
        Object value = MAPPER.readValue(json, kinds.model("Kinds"));
        assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json);
        assertThat(call(value, "flag")).isEqualTo(true);
        assertThat(call(value, "requiredItems")).isEqualTo(Arrays.asList("a", null));
        assertThat(call(value, "requiredNullable")).isEqualTo(Optional.empty());
    }

    @Test
    void readingNeverFailsButTheAccessorOfAMissingRequiredPropertyDoes() throws JsonProcessingException {
        Object value = MAPPER.readValue("{}", kinds.model("Kinds"));
        assertThatThrownBy(() -> call(value, "text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Kinds.text is required but the service left it out");
        assertThatThrownBy(() -> call(value, "flag")).isInstanceOf(IllegalStateException.class);
        assertThat(call(value, "total")).isEqualTo(Optional.empty());
        assertThat(call(value, "requiredItems")).isEqualTo(List.of());
        assertThat(call(value, "hasRequiredItems")).isEqualTo(false);
    }

    @Test
    void collectionsTellAbsentFromEmpty() {
        Object absent = build(connection());
        Object empty = build(call(connection(), "tags", Map.of()));
        assertThat(call(absent, "tags")).isEqualTo(Map.of());
        assertThat(call(absent, "hasTags")).isEqualTo(false);
        assertThat(call(empty, "hasTags")).isEqualTo(true);
        assertThat(absent).isNotEqualTo(empty);
    }

    @Test
    void buildDemandsWhatIsRequired() {
        Object builder = callStatic(resource.model("Connection"), "builder");
        assertThatThrownBy(() -> build(builder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Connection.location is required");
        assertThat(build(call(builder, "location", "westeurope"))).isNotNull();
        assertThatThrownBy(() -> build(call(builder, "location", (Object) null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRequiredPropertyTheServiceSetsIsNotDemanded() {
        CompiledModels models = CompiledModels.of(new ModelSketch()
                .object("Thing", property("etag", string()).required().access(Access.READ_ONLY))
                .files());
        Object thing = build(callStatic(models.model("Thing"), "builder"));
        assertThatThrownBy(() -> call(thing, "etag")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readOnlyPropertiesHaveNoSetterButSurviveAChange() throws JsonProcessingException {
        Object read = MAPPER.readValue("{\"id\":\"/a\",\"location\":\"w\"}", resource.model("Connection"));
        Object builder = call(read, "toBuilder");
        assertThat(builder.getClass().getMethods()).extracting("name").doesNotContain("id", "provisioningState");
        Object changed = build(call(builder, "location", "e"));
        assertThat(MAPPER.writeValueAsString(changed)).isEqualTo("{\"id\":\"/a\",\"location\":\"e\"}");
    }

    @Test
    void flattenedSettersFillTheNestedObject() throws JsonProcessingException {
        Object builder = call(call(connection(), "bandwidth", 7), "connectionType", type("IPsec"));
        Object value = build(builder);
        assertThat(MAPPER.writeValueAsString(value))
                .isEqualTo("{\"location\":\"w\",\"properties\":{\"connectionType\":\"IPsec\",\"bandwidth\":7}}");
        assertThat(call(value, "bandwidth")).isEqualTo(Optional.of(7));
        assertThat(call(call(value, "properties"), "isPresent")).isEqualTo(true);
        Object later = build(call(builder, "bandwidth", 8));
        assertThat(call(later, "connectionType")).isEqualTo(Optional.of(type("IPsec")));
        assertThat(call(later, "bandwidth")).isEqualTo(Optional.of(8));
        assertThat(call(value, "bandwidth")).isEqualTo(Optional.of(7));
    }

    @Test
    void flattenedSettersKeepWhatIsAlreadyThere() throws JsonProcessingException {
        String json = "{\"location\":\"w\",\"properties\":{\"connectionType\":\"IPsec\",\"bandwidth\":1,"
                + "\"provisioningState\":\"Ready\",\"later\":true}}";
        Object read = MAPPER.readValue(json, resource.model("Connection"));
        Object changed = build(call(call(read, "toBuilder"), "bandwidth", 2));
        assertThat(MAPPER.writeValueAsString(changed)).isEqualTo(json.replace("\"bandwidth\":1", "\"bandwidth\":2"));
    }

    @Test
    void flattenedSettersDemandWhatTheNestedObjectRequires() {
        assertThatThrownBy(() -> build(call(connection(), "bandwidth", 7)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ConnectionProperties.connectionType is required");
    }

    @Test
    void settingTheNestedObjectWinsOverEarlierFlattenedSetters() {
        Object builder = call(connection(), "bandwidth", 7);
        Object value = build(call(builder, "properties", (Object) null));
        assertThat(call(value, "bandwidth")).isEqualTo(Optional.empty());
    }

    @Test
    void aRequiredNestedObjectMakesItsRequiredMembersPlain() {
        CompiledModels models = CompiledModels.of(new ModelSketch()
                .object("Outer", property("inner", named("Inner")).required().flatten())
                .object("Inner", property("size", scalar(ScalarKind.INT32)).required())
                .files());
        Object builder = callStatic(models.model("Outer"), "builder");
        assertThatThrownBy(() -> build(builder)).hasMessage("Outer.inner is required");
        assertThat(call(build(call(builder, "size", 3)), "size")).isEqualTo(3);
    }

    @Test
    void flatteningMayNest() throws JsonProcessingException {
        CompiledModels models = CompiledModels.of(new ModelSketch()
                .object("Outer", property("properties", named("Middle")).flatten())
                .object(
                        "Middle",
                        property("size", scalar(ScalarKind.INT32)).required(),
                        property("profile", named("Inner")).required().flatten())
                .object("Inner", property("mode", string()).required(), property("ids", listOf(string())))
                .files());
        Object builder = callStatic(models.model("Outer"), "builder");
        Object value = build(call(call(call(builder, "size", 3), "mode", "on"), "ids", List.of("x")));
        assertThat(MAPPER.writeValueAsString(value))
                .isEqualTo("{\"properties\":{\"size\":3,\"profile\":{\"mode\":\"on\",\"ids\":[\"x\"]}}}");
        assertThat(call(value, "mode")).isEqualTo(Optional.of("on"));
        assertThat(call(value, "ids")).isEqualTo(List.of("x"));
        assertThat(call(((Optional<?>) call(value, "properties")).orElseThrow(), "mode"))
                .isEqualTo("on");
    }

    @Test
    void flatteningEndsWhereASchemaMeetsItself() throws JsonProcessingException {
        CompiledModels models = CompiledModels.of(new ModelSketch()
                .object("A", property("b", named("B")).flatten(), property("one", string()))
                .object("B", property("c", named("C")).flatten(), property("two", string()))
                .object(
                        "C",
                        property("a", named("A")).flatten(),
                        property("own", named("C")).flatten(),
                        property("three", string()))
                .files());
        Object value = build(call(callStatic(models.model("A"), "builder"), "three", "3"));
        assertThat(MAPPER.writeValueAsString(value)).isEqualTo("{\"b\":{\"c\":{\"three\":\"3\"}}}");
    }

    @Test
    void secretsAreNeverPrinted() throws JsonProcessingException {
        Object builder = call(call(connection(), "sharedKey", "SK-canary"), "connectionType", type("IPsec"));
        Object value = build(call(builder, "additionalProperty", "future", "SK-canary"));
        assertThat(value.toString())
                .doesNotContain("canary")
                .contains("sharedKey=***", "location=w", "additionalProperties=[future]");
        Object bytes = MAPPER.readValue("{\"key\":\"c2VjcmV0\",\"data\":\"AQI=\"}", kinds.model("Kinds"));
        assertThat(bytes.toString()).contains("key=***", "data=2 bytes", "text=null");
        assertThat(build(connection()).toString()).doesNotContain("***");
    }

    @Test
    void equalityIsByValue() throws JsonProcessingException {
        String json = "{\"text\":\"t\",\"data\":\"AQI=\",\"matrix\":[[1]],\"u\":1}";
        Object one = MAPPER.readValue(json, kinds.model("Kinds"));
        Object two = MAPPER.readValue(json, kinds.model("Kinds"));
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isNotEqualTo(null).isNotEqualTo("x");
        for (String other : List.of(
                json.replace("t\"", "s\""),
                json.replace("AQI", "AQM"),
                json.replace("[[1]]", "[]"),
                "{}",
                json.replace("\"u\":1", "\"u\":2"))) {
            assertThat(MAPPER.readValue(other, kinds.model("Kinds"))).isNotEqualTo(one);
        }
    }

    @Test
    void bytesCannotBeChangedFromOutside() {
        byte[] bytes = {1, 2};
        Object builder = call(callStatic(kinds.model("Kinds"), "builder"), "data", bytes);
        for (String property : List.of("text", "requiredItems", "flag", "count", "requiredData")) {
            call(builder, property, sample(property));
        }
        Object value = build(builder);
        bytes[0] = 9;
        ((byte[]) ((Optional<?>) call(value, "data")).orElseThrow())[1] = 9;
        ((byte[]) call(value, "requiredData"))[0] = 9;
        assertThat((byte[]) ((Optional<?>) call(value, "data")).orElseThrow()).containsExactly(1, 2);
        assertThat((byte[]) call(value, "requiredData")).containsExactly(4);
    }

    @Test
    void collectionsCannotBeChangedFromOutside() {
        Map<String, String> tags = new LinkedHashMap<>(Map.of("a", "1"));
        Object value = build(call(connection(), "tags", tags));
        tags.put("b", "2");
        assertThat(call(value, "tags")).isEqualTo(Map.of("a", "1"));
        assertThatThrownBy(() -> asMap(call(value, "tags")).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> asMap(call(value, "additionalProperties")).put("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nestedCollectionsCannotBeChangedEither() throws JsonProcessingException {
        Object value = MAPPER.readValue("{\"matrix\":[[1],null]}", kinds.model("Kinds"));
        List<?> matrix = (List<?>) call(value, "matrix");
        assertThatThrownBy(() -> ((List<?>) matrix.get(0)).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void explicitNullIsSentApartFromAbsent() throws JsonProcessingException {
        Object builder = call(callStatic(patch.model("Update"), "builder"), "name", "n");
        assertThat(MAPPER.writeValueAsString(build(builder))).isEqualTo("{\"name\":\"n\"}");
        call(call(builder, "clearNote"), "clearTags");
        Object cleared = build(builder);
        assertThat(MAPPER.writeValueAsString(cleared)).isEqualTo("{\"name\":\"n\",\"note\":null,\"tags\":null}");
        assertThat(call(cleared, "note")).isEqualTo(Optional.empty());
        Object set = build(call(call(call(cleared, "toBuilder"), "note", "x"), "tags", Map.of()));
        assertThat(MAPPER.writeValueAsString(set)).isEqualTo("{\"name\":\"n\",\"note\":\"x\",\"tags\":{}}");
    }

    @Test
    void explicitNullReachesFlattenedMembers() throws JsonProcessingException {
        Object builder = call(callStatic(patch.model("Update"), "builder"), "name", "n");
        assertThat(MAPPER.writeValueAsString(build(call(builder, "clearLimit"))))
                .isEqualTo("{\"name\":\"n\",\"properties\":{\"limit\":null}}");
        assertThat(MAPPER.writeValueAsString(build(call(builder, "clearProperties"))))
                .isEqualTo("{\"name\":\"n\",\"properties\":null}");
        assertThat(MAPPER.writeValueAsString(build(call(builder, "limit", 3L))))
                .isEqualTo("{\"name\":\"n\",\"properties\":{\"limit\":3}}");
    }

    @Test
    void onlyWhatCanBeRemovedHasAClearMethod() {
        assertThat(patch.load(ModelSketch.MODELS + ".Update$Builder").getMethods())
                .extracting("name")
                .contains("clearNote")
                .doesNotContain("clearName", "clearState");
        assertThat(resource.load(ModelSketch.MODELS + ".Connection$Builder").getMethods())
                .extracting("name")
                .doesNotContain("clearTags");
    }

    @Test
    void unknownMembersCannotStandForProperties() {
        assertThatThrownBy(() -> call(connection(), "additionalProperty", "location", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("location is a property of Connection");
    }

    @Test
    void aPropertyNamedLikeTheUnknownMembersIsKeptApart() throws JsonProcessingException {
        CompiledModels models = CompiledModels.of(new ModelSketch()
                .object(
                        "Odd",
                        property("additionalProperties", string()),
                        property("builder", string()),
                        property("other", string()),
                        property("that", string()),
                        property("PROPERTIES", string()),
                        property("class", string()),
                        property("name", string()).required(),
                        property("value", string()).required())
                .files());
        String json =
                "{\"additionalProperties\":\"1\",\"builder\":\"2\",\"other\":\"3\",\"that\":\"4\",\"PROPERTIES\":\"5\","
                        + "\"class\":\"6\",\"name\":\"7\",\"value\":\"8\",\"more\":9}";
        Object odd = MAPPER.readValue(json, models.model("Odd"));
        assertThat(MAPPER.writeValueAsString(build(call(odd, "toBuilder")))).isEqualTo(json);
        assertThat(odd).isEqualTo(MAPPER.readValue(json, models.model("Odd")));
        assertThat(odd).isNotEqualTo(MAPPER.readValue(json.replace('4', '0'), models.model("Odd")));
    }

    @Test
    void propertiesMaySwapTheirNames() throws JsonProcessingException {
        CompiledModels models = CompiledModels.of(new ModelSketch()
                .object(
                        "Swapped",
                        property("a", string()).details("b", "", Constraints.NONE),
                        property("b", string()).details("a", "", Constraints.NONE),
                        property("x", string()).details("additionalPropertiesOf", "", Constraints.NONE))
                .files());
        Object swapped = MAPPER.readValue("{\"a\":\"1\",\"b\":\"2\"}", models.model("Swapped"));
        assertThat(call(swapped, "b")).isEqualTo(Optional.of("1"));
        assertThat(MAPPER.writeValueAsString(swapped)).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void declaredAdditionalPropertiesAreTyped() throws JsonProcessingException {
        Object labels = MAPPER.readValue("{\"a\":\"1\",\"b\":null}", patch.model("Labels"));
        assertThat(MAPPER.writeValueAsString(labels)).isEqualTo("{\"a\":\"1\",\"b\":null}");
        assertThat(labels).hasToString("Labels{additionalProperties={a=1, b=null}}");
        Object counters = MAPPER.readValue("{\"sum\":1,\"x\":[1,2]}", patch.model("Counters"));
        assertThat(asMap(call(counters, "additionalProperties")).get("x")).isEqualTo(List.of(1, 2));
    }

    @Test
    void enumsKeepValuesTheyDoNotKnow() throws JsonProcessingException {
        Object unknown = MAPPER.readValue("\"Quantum\"", resource.model("ConnectionType"));
        assertThat(unknown).hasToString("Quantum").isEqualTo(type("Quantum")).hasSameHashCodeAs(type("Quantum"));
        assertThat(call(unknown, "known")).hasToString("UNRECOGNIZED");
        assertThat(MAPPER.writeValueAsString(unknown)).isEqualTo("\"Quantum\"");
    }

    @Test
    void enumsShareTheirConstants() throws ReflectiveOperationException {
        assertThat(type("IPsec"))
                .isSameAs(resource.model("ConnectionType").getField("IPSEC").get(null))
                .hasToString("IPsec");
        assertThat(call(type("IPsec"), "known")).hasToString("IPSEC");
        assertThatThrownBy(() -> type(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aValueListedTwiceCountsOnce() {
        CompiledModels models = CompiledModels.of(new ModelSketch()
                .enumeration("Twice", Docs.NONE, ModelSketch.value("a"), ModelSketch.value("a"), ModelSketch.value("b"))
                .files());
        assertThat(models.load(ModelSketch.MODELS + ".Twice$Known").getEnumConstants())
                .hasSize(3);
    }

    @Test
    void morePropertiesThanAConstructorHasParameters() throws JsonProcessingException {
        ModelSketch.PropertySketch[] properties = IntStream.range(0, 600)
                .mapToObj(i -> property("p" + i, scalar(ScalarKind.INT64)))
                .toArray(ModelSketch.PropertySketch[]::new);
        CompiledModels models =
                CompiledModels.of(new ModelSketch().object("Wide", properties).files());
        Object wide = MAPPER.readValue("{\"p599\":1}", models.model("Wide"));
        assertThat(MAPPER.writeValueAsString(wide)).isEqualTo("{\"p599\":1}");
    }

    @Test
    void reachabilityMetadataNamesEveryClassJacksonTouches() throws JsonProcessingException {
        String json = SampleModels.resource().files().stream()
                .filter(file -> file.path()
                        .equals("META-INF/native-image/" + ModelSketch.PACKAGE + "/reachability-metadata.json"))
                .map(file -> new String(file.content(), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        List<String> types = new ArrayList<>();
        MAPPER.readTree(json)
                .get("reflection")
                .forEach(entry -> types.add(entry.get("type").asText()));
        types.forEach(type -> assertThat(resource.load(type)).isNotNull());
        assertThat(types).hasSize(5).contains(ModelSketch.MODELS + ".Connection$Builder");
    }

    private static Object connection() {
        return call(callStatic(resource.model("Connection"), "builder"), "location", "w");
    }

    private static Object type(String value) {
        return callStatic(resource.model("ConnectionType"), "of", value);
    }

    private static Object build(Object builder) {
        return call(builder, "build");
    }

    private static Object sample(String property) {
        return switch (property) {
            case "requiredItems" -> List.of();
            case "flag" -> true;
            case "count" -> 1;
            case "requiredData" -> new byte[] {4};
            default -> "t";
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object map) {
        return (Map<String, Object>) map;
    }
}
