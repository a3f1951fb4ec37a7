package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names the user forces, by the element they belong to. */
final class Renames {
    private final Map<Object, String> names = new LinkedHashMap<>();

    private Renames() {}

    /** Finds the element of every rename; reports those that fit none or several elements, and impossible names. */
    static Renames resolve(Api api, Map<String, String> wanted, Diagnostics diagnostics) {
        Renames renames = new Renames();
        if (wanted.isEmpty()) {
            return renames;
        }
        Elements elements = Elements.of(api);
        SourceLocation file = SourceLocation.startOf(api.source().file());
        wanted.forEach((spelling, name) -> {
            List<Elements.Element> found = elements.find(spelling);
            if (found.isEmpty()) {
                String hint = ClosestWord.to(spelling, elements.spellings())
                        .map(closest -> " Did you mean '" + closest + "'?")
                        .orElse("");
                diagnostics.error(file, "The rename of '" + spelling + "' fits nothing in this description." + hint);
            } else if (!samePlace(found)) {
                diagnostics.error(
                        file, "The rename of '" + spelling + "' is ambiguous. Write one of " + places(found) + ".");
            } else if (!Characters.isIdentifier(name)) {
                diagnostics.error(
                        found.get(0).where(),
                        "'" + spelling + "' cannot be renamed to '" + name + "', which is no Java identifier.");
            } else {
                found.forEach(element -> renames.names.put(element.key(), name));
            }
        });
        return renames;
    }

    @Nullable
    String of(Object key) {
        return names.get(key);
    }

    /** A shared parameter or an inherited property is one place with several elements. */
    private static boolean samePlace(List<Elements.Element> found) {
        return found.stream()
                        .map(element -> element.where().pointer())
                        .distinct()
                        .count()
                == 1;
    }

    private static String places(List<Elements.Element> found) {
        return String.join(
                ", ",
                found.stream()
                        .map(element -> "'" + element.where().pointer() + "'")
                        .distinct()
                        .toList());
    }
}
