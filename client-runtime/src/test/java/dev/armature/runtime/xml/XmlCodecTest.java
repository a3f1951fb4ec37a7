package dev.armature.runtime.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.json.Jackson2Codec;
import dev.armature.runtime.json.JsonException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The XML Object of OpenAPI (3.0.4, section 4.8.26), there and back. */
class XmlCodecTest {
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final XmlShape STRING = XmlShape.Text.STRING;
    private static final XmlShape NUMBER = XmlShape.Text.NUMBER;

    @Test
    void writesMembersAsElementsInTheOrderOfTheShape() {
        XmlElement pet = root("Pet", element("name", STRING), element("age", NUMBER), element("good", boolean_()));

        roundTrip(
                "{'name':'Rex','age':3,'good':true}", "<Pet><name>Rex</name><age>3</age><good>true</good></Pet>", pet);
        assertThat(toXml("{'good':true,'name':'Rex'}", pet)).isEqualTo("<Pet><name>Rex</name><good>true</good></Pet>");
    }

    @Test
    void writesAttributesAndTextBesideThem() {
        XmlElement note = root(
                "Note",
                XmlMember.attribute("language", XmlElement.of("lang", STRING)),
                XmlMember.attribute("version", XmlElement.of("version", NUMBER)),
                XmlMember.text("content", STRING));

        roundTrip(
                "{'language':'e\"n','version':2,'content':'a < b'}",
                "<Note lang=\"e&quot;n\" version=\"2\">a &lt; b</Note>",
                note);
    }

    @Test
    void wrapsListsOrLeavesTheirItemsInTheObject() {
        XmlElement box = root(
                "Box",
                element("wrapped", XmlShape.list(XmlElement.of("item", NUMBER))),
                XmlMember.items("bare", XmlElement.of("bare", STRING)),
                XmlMember.requiredItems("always", XmlElement.of("always", STRING)));

        roundTrip(
                "{'wrapped':[1,2],'bare':['a','b'],'always':['c']}",
                "<Box><wrapped><item>1</item><item>2</item></wrapped><bare>a</bare><bare>b</bare><always>c</always></Box>",
                box);
        roundTrip("{'wrapped':[],'always':[]}", "<Box><wrapped/></Box>", box);
    }

    @Test
    void readsItemsOfAListWhateverTheyAreCalled() {
        XmlElement list = XmlElement.of("Names", XmlShape.list(XmlElement.of("name", STRING)));

        assertThat(toJson("<Names><string>a</string><string>b</string></Names>", list))
                .isEqualTo("['a','b']");
    }

    @Test
    void usesMemberNamesOfMapsAsElements() {
        XmlElement map = XmlElement.of("Metadata", XmlShape.map(STRING));

        roundTrip("{'Color':'blue','Count':'1'}", "<Metadata><Color>blue</Color><Count>1</Count></Metadata>", map);
    }

    @Test
    void declaresNamespacesOnceWhereTheyBegin() {
        XmlName outer = new XmlName("Pet", "urn:pets", "p");
        XmlName inner = new XmlName("name", "urn:pets", "p");
        XmlName plain = new XmlName("home", "urn:homes", null);
        XmlShape shape = XmlShape.object(
                XmlMember.element("name", new XmlElement(inner, STRING)),
                XmlMember.element("home", new XmlElement(plain, STRING)));

        roundTrip(
                "{'name':'Rex','home':'here'}",
                "<p:Pet xmlns:p=\"urn:pets\"><p:name>Rex</p:name><home xmlns=\"urn:homes\">here</home></p:Pet>",
                new XmlElement(outer, shape));
        assertThat(toJson("<Pet><name>Rex</name></Pet>", new XmlElement(outer, shape)))
                .as("an element outside the declared namespace is another element, kept as unknown")
                .isEqualTo("{'name':'Rex'}");
        assertThat(toJson(
                        "<Pet xmlns:o='urn:other'><o:home>x</o:home><home xmlns='urn:homes'>y</home></Pet>",
                        new XmlElement(outer, shape)))
                .isEqualTo("{'home':'y'}");
    }

    @Test
    void followsShapesThatContainThemselves() {
        roundTrip("{'next':{'next':{}}}", "<Node><next><next/></next></Node>", XmlElement.of("Node", Node.SHAPE));
    }

    @Test
    void keepsWhatTheShapeDoesNotKnow() {
        XmlElement pet = root("Pet", element("name", STRING));

        roundTrip(
                "{'name':'Rex','@id':'7','tag':['a','b'],'owner':{'@vip':'yes','city':'Bonn'}}",
                "<Pet id=\"7\"><name>Rex</name><tag>a</tag><tag>b</tag><owner vip=\"yes\"><city>Bonn</city></owner></Pet>",
                pet);
    }

    @Test
    void readsNilAsNullAndLeavesNullOut() {
        XmlElement pet = root("Pet", element("name", STRING), element("age", NUMBER));

        assertThat(toJson(
                        "<Pet xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><age xsi:nil='true'/></Pet>", pet))
                .isEqualTo("{'age':null}");
        assertThat(toXml("{'name':null,'age':1}", pet)).isEqualTo("<Pet><age>1</age></Pet>");
    }

    @ParameterizedTest
    @CsvSource({" 12 ,12", "-0.50,-0.50", "1e3,1E+3", "NaN,'NaN'", "12x,'12x'"})
    void readsNumbersAndLeavesTheRestToTheReaderOfTheJson(String text, String json) {
        String expected = json.matches("[A-Za-z].*|12x") ? "'" + json + "'" : json;

        assertThat(toJson("<a><n>" + text + "</n></a>", root("a", element("n", NUMBER))))
                .isEqualTo("{'n':" + expected + "}");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "1,true", "' false ',false", "0,false", "yes,'yes'"})
    void readsBooleansAsXmlSchemaWritesThem(String text, String json) {
        String expected = json.equals("yes") ? "'yes'" : json;

        assertThat(toJson("<a><b>" + text + "</b></a>", root("a", element("b", boolean_()))))
                .isEqualTo("{'b':" + expected + "}");
    }

    @Test
    void writesNumbersWithoutExponentWhileThatIsShort() {
        XmlElement n = root("a", element("n", NUMBER));

        assertThat(toXml("{'n':1.5E+20}", n)).isEqualTo("<a><n>150000000000000000000</n></a>");
        assertThat(toXml("{'n':1.5E+900000000}", n)).isEqualTo("<a><n>1.5E+900000000</n></a>");
    }

    @Property
    void returnsEveryTextThatXmlCanHold(@ForAll String text) {
        XmlElement both =
                root("a", XmlMember.attribute("attribute", XmlElement.of("b", STRING)), element("element", STRING));
        String wire = text.codePoints()
                .filter(XmlCharacters::isChar)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] json = CODEC.write(java.util.Map.of("attribute", wire, "element", wire));

        byte[] back = XmlCodec.toJson(XmlCodec.toXml(json, both, CODEC), both, CODEC);

        assertThat(CODEC.read(back, Object.class)).isEqualTo(CODEC.read(json, Object.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'n':'a\\u0000b'}",
                "{'n':'\\ufffe'}",
                "{'n':'\\ud800'}",
                "{'x><script':'1'}",
                "{'a b':1}",
                "{'':1}",
                "{'n':['a',null]}"
            })
    void refusesWhatXmlCannotHold(String json) {
        assertThatThrownBy(() -> toXml(json, root("a", element("n", STRING))))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("XML cannot hold");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e 'x'><!ENTITY f '&e;&e;&e;'>]><a>&f;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<a>&undefined;</a>",
                "<a><b></a>",
                "<a/><b/>",
                "<a>",
                "",
                "{}"
            })
    void refusesMalformedAndHostileDocuments(String xml) {
        assertThatThrownBy(() -> toJson(xml, XmlElement.of("a", STRING)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("XML")
                .hasMessageNotContaining("passwd");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertThatThrownBy(() -> toJson(deep, XmlElement.of("a", XmlShape.any())))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("nested deeper than 500");
    }

    /** Later JDKs have limits of their own, which are lower. */
    @Test
    void readsTheSameOnEveryJdk() {
        String deep = "<a>".repeat(500) + "</a>".repeat(500);
        String wide =
                "<a" + IntStream.range(0, 500).mapToObj(i -> " n" + i + "=''").collect(Collectors.joining()) + "/>";

        assertThat(toJson(deep, XmlElement.of("a", XmlShape.any()))).startsWith("{'a':".repeat(499));
        assertThat(toJson(wide, XmlElement.of("a", XmlShape.any()))).isNotEmpty();
    }

    private static final Jackson2Codec CODEC = Jackson2Codec.create();

    private static void roundTrip(String json, String xml, XmlElement root) {
        assertThat(toXml(json, root)).isEqualTo(xml);
        assertThat(toJson(xml, root)).isEqualTo(json);
    }

    private static String toXml(String json, XmlElement root) {
        String xml = new String(XmlCodec.toXml(quoted(json).getBytes(UTF_8), root, CODEC), UTF_8);
        assertThat(xml).startsWith(PROLOG);
        return xml.substring(PROLOG.length());
    }

    private static String toJson(String xml, XmlElement root) {
        String json = new String(XmlCodec.toJson(xml.getBytes(UTF_8), root, CODEC), UTF_8);
        return json.replace("\\\"", "\u0001").replace('"', '\'').replace("\u0001", "\"");
    }

    /** JSON with apostrophes for quotes, and quotes for escaped ones. */
    private static String quoted(String json) {
        return json.replace("\"", "\\\"").replace('\'', '"');
    }

    private static XmlElement root(String name, XmlMember... members) {
        return XmlElement.of(name, XmlShape.object(members));
    }

    private static XmlMember element(String name, XmlShape shape) {
        return XmlMember.element(name, XmlElement.of(name, shape));
    }

    private static XmlShape boolean_() {
        return XmlShape.Text.BOOLEAN;
    }

    private static final class Node {
        static final XmlShape SHAPE = XmlShape.object(element("next", XmlShape.lazy(() -> Node.SHAPE)));
    }
}
