package dev.armature.generator.naming;

import static dev.armature.generator.naming.SampleApi.call;
import static dev.armature.generator.naming.SampleApi.definition;
import static dev.armature.generator.naming.SampleApi.enumeration;
import static dev.armature.generator.naming.SampleApi.parameter;
import static dev.armature.generator.naming.SampleApi.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text a description may contain. */
class NamePropertiesTest {
    /** Every character there is, and texts that like to collide. */
    @Provide
    static Arbitrary<String> text() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> wide = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .map(Character::toString)
                .list()
                .ofMaxSize(6)
                .map(list -> String.join("", list));
        Arbitrary<String> close = Arbitraries.strings()
                .withChars('a', 'b', 'A', 'B', '-', '_', '.', '1', '2', ' ', '\u0430', '\u200B', '\u0131')
                .ofMaxLength(5);
        Arbitrary<String> known = Arbitraries.of(
                "class",
                "record",
                "yield",
                "Object",
                "builder",
                "build",
                "hashCode",
                "notify",
                "has",
                "tags",
                "hasTags",
                "clearTags",
                "options",
                "call",
                "async",
                "close",
                "UNRECOGNIZED",
                "List",
                "Optional",
                "list",
                "true",
                "_",
                "+1",
                "-1",
                "*",
                "",
                "getClass",
                "begin",
                "beginA",
                "aRequest",
                "additionalProperties");
        Arbitrary<String> repeated = Combinators.combine(close, Arbitraries.of("x", "\u540D", "-", "1"))
                .as((head, tail) -> head + tail.repeat(300));
        return Arbitraries.oneOf(anything, wide, close, known, repeated);
    }

    @Provide
    static Arbitrary<List<String>> texts() {
        return text().list().uniqueElements().ofMaxSize(12);
    }

    @Property(tries = 500)
    void everyTextHasAValidName(@ForAll("text") String text) {
        for (NameKind kind : NameKind.values()) {
            for (String name : List.of(kind.natural(text), kind.spelled(text))) {
                assertThat(name).matches(NamePropertiesTest::isSafe, "is a safe identifier");
                assertThat(kind.isReserved(name)).isFalse();
                assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Lengths.NAME + 10);
            }
        }
    }

    @Property(tries = 200)
    void namesOfTypesAreDistinctFiles(@ForAll("texts") List<String> texts) {
        Names names = sample(texts).names();
        List<String> simple = texts.stream()
                .map(text -> names.type(definition(text)).simpleName())
                .toList();
        assertThat(simple).allMatch(NamePropertiesTest::isSafe);
        assertThat(simple.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(simple.stream().map(name -> Characters.skeleton(name, true))).doesNotHaveDuplicates();
        assertThat(simple).noneMatch(NameKind.TYPE::isReserved);
        assertThat(simple).allMatch(name -> (name + "$Builder.class").getBytes(StandardCharsets.UTF_8).length < 200);
    }

    @Property(tries = 200)
    void membersAreDistinct(@ForAll("texts") List<String> texts) {
        SampleApi sample = sample(List.of());
        sample.object(
                "T", texts.stream().map(SampleApi::property).toArray(dev.armature.generator.model.Property[]::new));
        Names names = sample.names();
        List<String> all = texts.stream()
                .map(text -> names.property(definition("T"), property(text)))
                .flatMap(names3 -> Stream.of(names3.accessor(), names3.presence(), names3.clear()))
                .toList();
        assertThat(all)
                .doesNotHaveDuplicates()
                .allMatch(NamePropertiesTest::isSafe)
                .noneMatch(NameKind.PROPERTY::isReserved);
    }

    @Property(tries = 200)
    void constantsAreDistinct(@ForAll("texts") List<String> texts) {
        EnumDef type = enumeration("T", texts.toArray(String[]::new));
        Names names = new SampleApi().type(type).names();
        List<String> all = type.values().stream()
                .map(value -> names.enumConstant(type.id(), value))
                .toList();
        assertThat(all).doesNotHaveDuplicates().allMatch(NamePropertiesTest::isSafe);
    }

    @Property(tries = 200)
    void operationsOfAClientAreDistinct(@ForAll("texts") List<String> texts, @ForAll("texts") List<String> groupNames) {
        SampleApi sample = new SampleApi();
        List<Operation> operations = new ArrayList<>();
        for (String text : texts) {
            Operation operation = call("G_" + text, text).polls().build();
            operations.add(operation);
            sample.operation("G", operation);
        }
        groupNames.forEach(
                group -> sample.operation(group, call(group + "_get", "get").build()));
        Names names = sample.names();
        List<String> methods = new ArrayList<>();
        for (Operation operation : operations) {
            OperationNames own = names.operation(operation);
            methods.addAll(List.of(own.method(), own.begin(), own.resume(), own.request()));
        }
        assertThat(methods)
                .doesNotHaveDuplicates()
                .allMatch(NamePropertiesTest::isSafe)
                .noneMatch(NameKind.OPERATION::isReserved);
        assertThat(operations).extracting(o -> names.operation(o).constant()).doesNotHaveDuplicates();
        assertThat(rootClasses(sample, names).map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(rootClasses(sample, names)).allMatch(NamePropertiesTest::isSafe);
    }

    private static Stream<String> rootClasses(SampleApi sample, Names names) {
        return sample.api().groups().stream().flatMap(group -> {
            ClientNames client = names.client(group);
            Stream<JavaName> own = Stream.of(
                    client.client(),
                    client.asyncClient(),
                    client.implementation(),
                    client.asyncImplementation(),
                    client.operations());
            Stream<JavaName> calls =
                    group.operations().stream().flatMap(o -> Stream.of(names.options(o), names.headers(o)));
            return Stream.concat(own, calls).map(JavaName::simpleName);
        });
    }

    @Property(tries = 200)
    void argumentsAreDistinct(@ForAll("texts") List<String> texts, @ForAll("texts") List<String> clientTexts) {
        SampleApi sample = new SampleApi();
        List<Parameter> client = clientTexts.stream()
                .map(text -> parameter(text, Parameter.In.QUERY, Parameter.Scope.CLIENT))
                .toList();
        client.forEach(sample::clientParameter);
        SampleApi.Call call = call("G_Get", "Get");
        for (String text : texts) {
            call.with(parameter(text, Parameter.In.QUERY, Parameter.Scope.METHOD));
            call.with(parameter(text, Parameter.In.HEADER, Parameter.Scope.METHOD));
        }
        Operation operation = call.with(SampleApi.body(null, SampleApi.STRING)).build();
        Names names = sample.operation("G", operation).names();
        List<String> all = new ArrayList<>(List.of(names.body(operation)));
        operation.parameters().forEach(parameter -> all.add(names.parameter(operation, parameter)));
        client.forEach(parameter -> all.add(names.clientParameter(parameter)));
        assertThat(all).doesNotHaveDuplicates().allMatch(NamePropertiesTest::isSafe);
    }

    @Property(tries = 100)
    void theSameApiHasTheSameNames(@ForAll("texts") List<String> texts) {
        assertThat(allNames(texts)).isEqualTo(allNames(texts));
    }

    @Property(tries = 200)
    void anUnrelatedElementRenamesNothing(@ForAll("texts") List<String> texts, @ForAll("position") int position) {
        Map<String, String> before = allNames(texts);
        List<String> more = new ArrayList<>(texts);
        more.add(Math.min(position, texts.size()), "zzz unrelated zzz");
        assertThat(allNames(more)).containsAllEntriesOf(before);
    }

    @Property(tries = 200)
    void anElementAddedAtTheEndTakesNothingFromExactNames(
            @ForAll("texts") List<String> texts, @ForAll("text") String added) {
        Map<String, String> before = allNames(texts);
        List<String> more = new ArrayList<>(texts);
        more.remove(added);
        more.add(added);
        Map<String, String> after = allNames(more);
        before.forEach((text, name) -> {
            if (text.equals(name)) {
                assertThat(after).containsEntry(text, name);
            }
        });
    }

    @Provide
    static Arbitrary<Integer> position() {
        return Arbitraries.integers().between(0, 12);
    }

    private static Map<String, String> allNames(List<String> texts) {
        SampleApi sample = sample(List.of());
        sample.object(
                "T", texts.stream().map(SampleApi::property).toArray(dev.armature.generator.model.Property[]::new));
        Names names = sample.names();
        return map(
                texts, text -> names.property(definition("T"), property(text)).accessor());
    }

    private static Map<String, String> map(List<String> keys, Function<String, String> value) {
        Map<String, String> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, value.apply(key)));
        return map;
    }

    private static SampleApi sample(List<String> types) {
        SampleApi sample = new SampleApi();
        types.forEach(sample::object);
        return sample;
    }

    private static boolean isSafe(String name) {
        return SourceVersion.isIdentifier(name)
                && SourceVersion.isName(name, SourceVersion.RELEASE_17)
                && !ReservedWords.isKeyword(name)
                && name.codePoints().noneMatch(Character::isIdentifierIgnorable);
    }
}
