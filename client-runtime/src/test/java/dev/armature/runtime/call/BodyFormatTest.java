package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.form.AnyForm;
import dev.armature.runtime.form.FilePart;
import dev.armature.runtime.form.FormPart;
import dev.armature.runtime.form.MultipartForm;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.Widget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFormatTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);
    private static final BodyFormat FORM = BodyFormat.form("application/x-www-form-urlencoded");

    private final Bench bench = new Bench();

    @Test
    void formsHaveAPairForEachValue() throws IOException {
        HttpRequest request = sent(post().body(
                        object(
                                "name", "A & b=c",
                                "ids", List.of(1, 2),
                                "none", List.of(),
                                "nested", object("a", 1, "b", List.of(true, "x"))),
                        FORM));

        assertThat(text(request))
                .isEqualTo("name=A%20%26%20b%3Dc&ids=1&ids=2"
                        + "&nested=%7B%22a%22%3A1%2C%22b%22%3A%5Btrue%2C%22x%22%5D%7D");
        assertThat(type(request)).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void formsWriteFieldsInTheirStyles() throws IOException {
        BodyFormat format = BodyFormat.form(
                "application/x-www-form-urlencoded",
                FormField.of("csv", ParameterStyle.FORM),
                FormField.of("deep", ParameterStyle.DEEP_OBJECT),
                FormField.of("spread", ParameterStyle.FORM_EXPLODED),
                FormField.reserved("url", ParameterStyle.FORM_EXPLODED),
                FormField.json("json"));

        assertThat(text(sent(post().body(
                                object(
                                        "csv", List.of("a", "b"),
                                        "deep", object("k", object("l", 1)),
                                        "spread", object("x", 1),
                                        "url", "http://a/?b=c&d",
                                        "json", List.of(1)),
                                format))))
                .isEqualTo("csv=a,b&deep%5Bk%5D%5Bl%5D=1&x=1&url=http://a/?b=c%26d&json=%5B1%5D");
    }

    @Test
    void modelsAreForms() throws IOException {
        assertThat(text(sent(post().body(Widget.named("w"), FORM)))).isEqualTo("name=w");
        assertThatThrownBy(() -> sent(post().body(List.of(1), FORM))).hasMessage("Only an object can be a form");
    }

    @Property(tries = 200)
    void whatAFormHoldsIsWhatAServerDecodes(@ForAll("objects") Map<String, String> object) throws IOException {
        String form = text(sent(post().body(object, FORM)));

        Map<String, String> decoded = new LinkedHashMap<>();
        for (String pair : form.isEmpty() ? new String[0] : form.split("&", -1)) {
            String[] sides = pair.split("=", -1);
            assertThat(sides).hasSize(2);
            decoded.put(decode(sides[0]), decode(sides[1]));
        }
        assertThat(decoded).isEqualTo(object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain                      | plain | text/plain
            text/plain                      | ü€    | text/plain; charset=utf-8
            text/plain; charset=iso-8859-1  | ü     | text/plain; charset=iso-8859-1
            application/jsonl               | ü     | application/jsonl
            """)
    void textsSayWhatTheyAreWrittenIn(String declared, String text, String contentType) throws IOException {
        HttpRequest request = sent(post().body(text, BodyFormat.text(declared)));

        assertThat(type(request)).isEqualTo(contentType);
        String charset = contentType.contains("iso") ? "ISO-8859-1" : "UTF-8";
        assertThat(new String(bytes(request), charset)).isEqualTo(text);
    }

    @Test
    void anySingleValueIsText() throws IOException {
        assertThat(text(sent(post().body(5, BodyFormat.text("text/plain"))))).isEqualTo("5");
        assertThat(text(sent(post().body("", BodyFormat.text("text/plain"))))).isEmpty();
    }

    @Test
    void bytesMayKnowTheirType() {
        BinaryBody png = BinaryBody.of(new byte[1]).withContentType("image/png");

        assertThat(type(sent(post().binaryBody("application/octet-stream", png))))
                .isEqualTo("image/png");
        assertThat(type(sent(post().binaryBody("image/jpeg", BinaryBody.of(new byte[1])))))
                .isEqualTo("image/jpeg");
        assertThat(type(sent(post().binaryBody("image/jpeg", png), contentType("image/gif"))))
                .isEqualTo("image/gif");
        assertThatThrownBy(() -> BinaryBody.of(new byte[0]).withContentType("a\r\nb: c"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCallChoosesAmongFormats() throws IOException {
        Widget widget = Widget.named("w");
        BodyFormat[] formats = {BodyFormat.json("application/json"), FORM, BodyFormat.json("application/*+json")};

        assertThat(text(sent(post().body(widget, formats)))).isEqualTo("{\"name\":\"w\"}");
        HttpRequest form = sent(post().body(widget, formats), contentType("application/x-www-form-urlencoded"));
        assertThat(text(form)).isEqualTo("name=w");
        assertThat(form.headers().all("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        HttpRequest charset = sent(post().body(widget, formats), contentType("application/json; charset=utf-8"));
        assertThat(type(charset)).isEqualTo("application/json; charset=utf-8");
        HttpRequest other = sent(post().body(widget, formats), contentType("application/vnd.x"));
        assertThat(text(other)).isEqualTo("{\"name\":\"w\"}");
        assertThat(type(other)).isEqualTo("application/vnd.x");
    }

    @Test
    void partsHaveNamesTypesAndHeaders() throws IOException {
        MultipartForm form = AnyForm.builder()
                .text("id", 123)
                .text("note", "ü")
                .json("address", object("city", "X"))
                .part(
                        "image",
                        FilePart.of(new byte[] {1, 2})
                                .withFileName("a \"b\"\r\n.png")
                                .withContentType("image/png")
                                .withHeader("X-Sum", "3"))
                .part("image", FilePart.of("text"))
                .build();
        HttpRequest request = sent(post().body(form, BodyFormat.multipart("multipart/form-data")));
        String boundary = type(request).replaceFirst("multipart/form-data; boundary=", "");

        assertThat(text(request)).isEqualTo("""
                --B
                Content-Disposition: form-data; name="id"

                123
                --B
                Content-Disposition: form-data; name="note"

                ü
                --B
                Content-Disposition: form-data; name="address"
                Content-Type: application/json

                {"city":"X"}
                --B
                Content-Disposition: form-data; name="image"; filename="a %22b%22%0D%0A.png"
                Content-Type: image/png
                X-Sum: 3

                \1\2
                --B
                Content-Disposition: form-data; name="image"; filename="image"
                Content-Type: application/octet-stream

                text
                --B--
                """.replace("B", boundary).replace("\n", "\r\n"));
        assertThat(request.body().orElseThrow().length()).isEqualTo(bytes(request).length);
        assertThat(request.replayable()).isTrue();
        assertThat(form).asString().isEqualTo("AnyForm[id, note, address, image, image]");
    }

    @Test
    void theValueDecidesWhereTheDescriptionLeavesItOpen() throws IOException {
        MultipartForm form = new OpenForm.Builder()
                .value("text", "a b")
                .value("number", 5)
                .value("object", object("city", "X"))
                .value("list", List.of("x", object("city", "Y")))
                .value("none", List.of())
                .build();
        HttpRequest request = sent(post().body(form, BodyFormat.multipart("multipart/form-data")));
        String boundary = type(request).replaceFirst("multipart/form-data; boundary=", "");

        assertThat(text(request)).isEqualTo("""
                --B
                Content-Disposition: form-data; name="text"

                a b
                --B
                Content-Disposition: form-data; name="number"

                5
                --B
                Content-Disposition: form-data; name="object"
                Content-Type: application/json

                {"city":"X"}
                --B
                Content-Disposition: form-data; name="list"

                x
                --B
                Content-Disposition: form-data; name="list"
                Content-Type: application/json

                {"city":"Y"}
                --B--
                """.replace("B", boundary).replace("\n", "\r\n"));
    }

    /** What a generated form with parts of any kind of value is. */
    private static final class OpenForm extends MultipartForm {
        private OpenForm(Builder builder) {
            super(builder);
        }

        private static final class Builder extends MultipartForm.Builder<Builder> {
            private Builder value(String name, Object value) {
                return setOne(name, FormPart.Kind.BY_VALUE, null, value);
            }

            private OpenForm build() {
                return new OpenForm(this);
            }
        }
    }

    @Test
    void everyRequestHasABoundaryOfItsOwn() {
        MultipartForm form = AnyForm.builder().text("a", "b").build();
        BodyFormat format = BodyFormat.multipart("multipart/mixed; boundary=x");

        String first = type(sent(post().body(form, format)));
        assertThat(first).matches("multipart/mixed; boundary=armature-[-0-9a-f]{36}");
        assertThat(type(sent(post().body(form, format)))).isNotEqualTo(first);
        assertThat(type(sent(post().body(form, format), contentType("multipart/mixed"))))
                .contains("boundary=");
    }

    @Test
    void aFormOfStreamsIsSentOnceAndHasNoLength() throws IOException {
        BinaryBody once = BinaryBody.once(new ByteArrayInputStream(new byte[5]), -1);
        HttpRequest request = sent(post().body(
                        AnyForm.builder().part("f", FilePart.of(once)).build(),
                        BodyFormat.multipart("multipart/form-data")));

        assertThat(request.replayable()).isFalse();
        assertThat(request.body().orElseThrow().length()).isEqualTo(-1);
        assertThat(bytes(request)).hasSizeGreaterThan(5);
        assertThatThrownBy(() -> bytes(request)).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 200)
    void noPartCanBecomeTwo(@ForAll("texts") String name, @ForAll("texts") String file, @ForAll("texts") String value)
            throws IOException {
        HttpRequest request = sent(post().body(
                        AnyForm.builder()
                                .part(name, FilePart.of(value).withFileName(file))
                                .text("last", value)
                                .build(),
                        BodyFormat.multipart("multipart/form-data")));
        String boundary = type(request).replaceFirst(".*boundary=", "");
        String body = text(request);

        String[] parts = body.split("--" + boundary, -1);
        assertThat(parts).hasSize(4);
        String[] lines = parts[1].split("\r\n", -1);
        assertThat(lines[1])
                .startsWith("Content-Disposition: form-data; name=\"")
                .matches("[^\"]*\"[^\"]*\"; filename=\"[^\"]*\"");
        assertThat(lines[2]).isEqualTo("Content-Type: application/octet-stream");
        assertThat(parts[1]).endsWith("\r\n\r\n" + value + "\r\n");
    }

    @Test
    void headersOfPartsCannotSmuggle() {
        FilePart part = FilePart.of("x");
        assertThatThrownBy(() -> part.withContentType("a/b\r\nX: y")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part.withHeader("X", "y\r\nZ: 1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part.withHeader("X: 1\r\nY", "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Map<String, String>> objects() {
        return Arbitraries.maps(texts(), texts()).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aZ09 \r\n\0\"'&=+%;,/\\-_.~*()[]{}<>#?üß€")
                .ofMaxLength(8);
    }

    private RequestBuilder post() {
        return bench.client.request("Op", "POST", "/a");
    }

    private HttpRequest sent(RequestBuilder request) {
        return sent(request, CallOptions.none());
    }

    private HttpRequest sent(RequestBuilder request, CallOptions call) {
        bench.transport.answer(204, "");
        bench.send(request, DONE, call);
        return bench.transport.sent().get(bench.transport.sent().size() - 1).request();
    }

    private static CallOptions contentType(String mediaType) {
        return CallOptions.builder().header("Content-Type", mediaType).build();
    }

    private static String type(HttpRequest request) {
        return String.join(" + ", request.headers().all("Content-Type"));
    }

    private static byte[] bytes(HttpRequest request) throws IOException {
        return request.body().orElseThrow().open().readAllBytes();
    }

    private static String text(HttpRequest request) throws IOException {
        return new String(bytes(request), StandardCharsets.UTF_8);
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }

    @Test
    void listsOfPartsKeepTheirOrder() {
        List<String> names = new ArrayList<>();
        AnyForm.builder()
                .text("b", 1)
                .text("a", 2)
                .text("b", 3)
                .build()
                .parts()
                .forEach(part -> names.add(part.name()));

        assertThat(names).containsExactly("b", "a");
    }
}
