package dev.armature.runtime.call;

import dev.armature.runtime.call.ParameterValue.Members;
import dev.armature.runtime.call.ParameterValue.Text;
import dev.armature.runtime.http.Uris;
import dev.armature.runtime.json.JsonCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes objects as {@code application/x-www-form-urlencoded} (URL Standard, section 5). */
final class UrlEncodedForm {
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    UrlEncodedForm(List<FormField> fields) {
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    /** The pairs of an object. */
    String write(Object value, JsonCodec codec) {
        if (!(ParameterValue.of(value, codec) instanceof Members object)) {
            throw new IllegalArgumentException("Only an object can be a form");
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        object.members().forEach((name, member) -> pairs.addAll(pairs(name, member, codec)));
        return pairs.stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining("&"));
    }

    private List<Map.Entry<String, String>> pairs(String name, ParameterValue value, JsonCodec codec) {
        FormField field = fields.get(name);
        boolean json = field == null ? value instanceof Members : field.json();
        ParameterStyle style = field == null ? ParameterStyle.FORM_EXPLODED : field.style();
        UnaryOperator<String> encode = field != null && field.reserved() ? Uris::encodeReserved : Uris::encodeSegment;
        return new Expansion(name, style, encode, codec).pairs(json ? new Text(value.json(codec)) : value);
    }
}
