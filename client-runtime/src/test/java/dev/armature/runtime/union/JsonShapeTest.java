package dev.armature.runtime.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonShapeTest {
    private static final JsonShape CAT =
            JsonShape.object(Set.of("name", "lives")).required("name").member("lives", JsonShape.NUMBER);

    @Test
    void kindsOfJsonAreToldApart() {
        List<Object> values = List.of("a", 1, true, List.of(), Map.of());
        List<JsonShape> shapes =
                List.of(JsonShape.TEXT, JsonShape.NUMBER, JsonShape.BOOLEAN, JsonShape.LIST, JsonShape.OBJECT);
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                assertThat(shapes.get(i).fits(values.get(j))).isEqualTo(i == j);
            }
        }
        assertThat(values).allMatch(JsonShape.ANY::fits);
    }

    @Test
    void objectsNeedTheirMembersAndTheKindsOfThese() {
        assertThat(CAT.fits(Map.of("name", "a"))).isTrue();
        assertThat(CAT.fits(Map.of("name", "a", "lives", 9))).isTrue();
        assertThat(CAT.fits(Map.of("lives", 9))).isFalse();
        assertThat(CAT.fits(Map.of("name", "a", "lives", "nine"))).isFalse();
        assertThat(CAT.fits("name")).isFalse();
    }

    @Test
    void nullIsOfAnyKind() {
        assertThat(CAT.fits(object("name", null, "lives", null))).isTrue();
        assertThat(JsonShape.list(CAT).fits(Arrays.asList(Map.of("name", "a"), null)))
                .isTrue();
        assertThat(JsonShape.map(JsonShape.TEXT).fits(object("a", null, "b", "c")))
                .isTrue();
    }

    @Test
    void listsAndMapsAreOfWhatTheyHold() {
        assertThat(JsonShape.list(JsonShape.TEXT).fits(List.of("a", "b"))).isTrue();
        assertThat(JsonShape.list(JsonShape.TEXT).fits(List.of("a", 1))).isFalse();
        assertThat(JsonShape.list(JsonShape.TEXT).fits(Map.of())).isFalse();
        assertThat(JsonShape.map(CAT).fits(Map.of("x", Map.of("name", "a")))).isTrue();
        assertThat(JsonShape.map(CAT).fits(Map.of("x", Map.of()))).isFalse();
        assertThat(JsonShape.map(CAT).fits(List.of())).isFalse();
    }

    @Test
    void aFixedMemberHasOneOfItsValues() {
        JsonShape shape = JsonShape.OBJECT.constant("kind", "cat", "1", "true");
        assertThat(shape.fits(Map.of("kind", "cat"))).isTrue();
        assertThat(shape.fits(Map.of("kind", 1))).isTrue();
        assertThat(shape.fits(Map.of("kind", true))).isTrue();
        assertThat(shape.fits(Map.of("kind", "dog"))).isFalse();
        assertThat(shape.fits(Map.of())).isTrue();
    }

    @Test
    void severalDemandsOnOneMemberAllCount() {
        JsonShape shape = JsonShape.OBJECT.member("a", JsonShape.TEXT).constant("a", "x", "1");
        assertThat(shape.fits(Map.of("a", "x"))).isTrue();
        assertThat(shape.fits(Map.of("a", 1))).isFalse();
    }

    @Test
    void unknownMembersSpeakAgainstAShapeAndUnlistedValuesMore() {
        JsonShape listed = CAT.listed("name", "tom"::equals);
        assertThat(CAT.distance(Map.of("name", "a"))).isZero();
        assertThat(CAT.distance(Map.of("name", "a", "x", 1, "y", 2))).isEqualTo(2);
        assertThat(listed.distance(Map.of("name", "tom", "x", 1))).isEqualTo(1);
        assertThat(listed.distance(Map.of("name", "a"))).isGreaterThan(1_000_000);
        assertThat(listed.distance(Map.of("name", 5))).isGreaterThan(1_000_000);
        assertThat(JsonShape.OBJECT.distance(Map.of("x", 1))).isZero();
        assertThat(JsonShape.TEXT.distance("a")).isZero();
    }

    @Test
    void aChoiceIsAsFarAsItsNearestFit() {
        JsonShape dog = JsonShape.object(Set.of("name", "bark")).required("bark");
        JsonShape either = JsonShape.oneOf(CAT, dog, JsonShape.TEXT);
        assertThat(either.fits(Map.of("bark", true))).isTrue();
        assertThat(either.fits("a")).isTrue();
        assertThat(either.fits(1)).isFalse();
        assertThat(either.distance(Map.of("name", "a", "bark", true, "x", 1))).isEqualTo(1);
        assertThat(either.distance(1)).isEqualTo(Long.MAX_VALUE);
    }

    private static Map<String, @Nullable Object> object(
            String one, @Nullable Object value, String other, @Nullable Object otherValue) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(one, value);
        object.put(other, otherValue);
        return object;
    }
}
