package dev.armature.generator.emit;

import static dev.armature.generator.emit.ModelSketch.listOf;
import static dev.armature.generator.emit.ModelSketch.named;
import static dev.armature.generator.emit.ModelSketch.property;
import static dev.armature.generator.emit.ModelSketch.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Puts every payload into every text of the model records; the classes must compile, and nothing but them must run. */
class HostileModelTest {
    private static final String MARKER = "armature.hostile";
    private static final String BS = "\\";
    private static final String RUN = " static { System.setProperty(\"" + MARKER + "\", \"set\"); } ";

    @AfterEach
    void clear() {
        System.clearProperty(MARKER);
    }

    @Test
    void noTextOfADescriptionIsEverCode() {
        List<String> payloads = payloads().toList();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(40);
        ModelSketch sketch = new ModelSketch();
        for (int i = 0; i < payloads.size(); i++) {
            add(sketch, i, payloads.get(i));
        }
        CompiledModels models = CompiledModels.of(sketch.files());
        models.names().forEach(models::load);
        assertThat(System.getProperty(MARKER)).isNull();
        assertThat(models.names()).hasSize(payloads.size() * 6 + 1);
    }

    @Test
    void namesOfTheLibraryAreNamesLikeAnyOther() {
        ModelSketch sketch = new ModelSketch();
        List<ModelSketch.PropertySketch> properties = new ArrayList<>();
        List<String> names = List.of(
                "Optional",
                "Map",
                "List",
                "Objects",
                "Generated",
                "Nullable",
                "JsonProperty",
                "Set",
                "Collections",
                "LinkedHashMap",
                "ArrayList",
                "JsonInclude",
                "Arrays",
                "UnaryOperator",
                "T");
        for (String name : names) {
            sketch.object(name, property("next", named(name)), property("all", listOf(named(name))));
            properties.add(property(name, listOf(listOf(named(name)))));
        }
        sketch.object("Holder", properties.toArray(ModelSketch.PropertySketch[]::new));
        assertThat(CompiledModels.of(sketch.files()).names()).hasSize(2 * names.size() + 3);
    }

    private static void add(ModelSketch sketch, int index, String text) {
        Docs docs = new Docs(text, "a" + text + "b");
        String object = "T" + index + text;
        String nested = "N" + index + text;
        String values = "E" + index + text;
        sketch.object(
                object,
                docs,
                Set.of(Usage.PATCH),
                Optional.of(string()),
                describe(property(text, string()), text).required(),
                describe(property("x" + text, named(nested)), text).flatten(),
                describe(property(text + "y", named(values)), text).access(Access.READ_ONLY),
                describe(property("z" + text + "z", listOf(string())), text).secret());
        sketch.object(
                nested, docs, Set.of(Usage.PATCH), Optional.empty(), describe(property("in" + text, string()), text));
        sketch.enumeration(
                values,
                docs,
                new EnumValue(text, Optional.empty(), docs),
                new EnumValue(text + text, Optional.of(text), Docs.NONE));
    }

    private static ModelSketch.PropertySketch describe(ModelSketch.PropertySketch property, String text) {
        return property.docs(text).details("", text, SampleModels.constraints(text, text, "pattern", text));
    }

    private static Stream<String> payloads() {
        return Stream.of(
                "*/" + RUN + "/*",
                "**/" + RUN + "/*",
                "**//" + RUN + "/**",
                "*\u00e9/" + RUN + "/*",
                "*\u200b/" + RUN + "/*",
                "*\u0000/" + RUN + "/*",
                "*\n/" + RUN + "/*",
                "*\r/" + RUN + "/*",
                "*\u2028/" + RUN + "/*",
                "*\ud800/" + RUN + "/*",
                "*</code>/" + RUN + "/*",
                "*`/" + RUN + "/*`",
                "`*`/" + RUN + "/*",
                "*****/" + RUN + "/*****",
                "**" + "**/" + RUN + "/*",
                "*&#47;" + RUN,
                "*&sol;" + RUN,
                BS + "u002a" + BS + "u002f" + RUN + BS + "u002f" + BS + "u002a",
                BS + "uuuu002a/" + RUN + "/*",
                BS + BS + "u002a" + BS + BS + "u002f" + RUN,
                BS + BS + BS + "u002a/" + RUN,
                "*" + BS + "u002f" + RUN + "/*",
                BS + "u000a" + RUN,
                BS + "user " + BS + "x " + BS,
                BS + "u12",
                "\";" + RUN + "//",
                "\"+System.setProperty(\"" + MARKER + "\",\"set\")+\"",
                BS + "\"+System.setProperty(\"" + MARKER + "\",\"set\")+" + BS + "\"",
                BS + "u0022+System.setProperty(" + BS + "u0022" + MARKER + BS + "u0022,null)+" + BS + "u0022",
                "\"\"\"" + RUN,
                "a\r\n" + RUN,
                "a\r" + RUN,
                "a\u2028" + RUN,
                "a\u2029" + RUN,
                "a\u0085" + RUN,
                "a\u000b\f" + RUN,
                "\u202e*/" + RUN + "\u2066",
                "\udc00\ud800",
                "\u0000\u0001\u001a\u007f\u009f",
                "\ufeff\ufffe\uffff",
                "$T $L $N $S $$ $1L $5 $Z $W $[ $] $> $< $",
                "{@code } {@link java.lang.Object",
                "{@literal */}" + RUN,
                "@param nobody\n@return nothing\n@throws Nothing\n@see <a\n@deprecated",
                "<script>alert(1)</script><p><p></p></div>",
                "&lt;&unknown;&#0;&",
                "- \n- - x\n1. \n* */",
                "```\n*/" + RUN + "\n",
                "``` ` `` ```` *** ** *",
                "# ## \n####### x",
                "\u00a0\u3000",
                "'" + BS + "''",
                "%s %n ${env} #{x}",
                "caf\u00e9 \u65e5\u672c\u8a9e \ud83d\ude00 e\u0301",
                "case \"x\": default ->",
                "l" + "o".repeat(2_000) + "ng*/");
    }
}
