package dev.armature.generator;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.naming.NameLock;
import dev.armature.generator.naming.Names;
import dev.armature.generator.naming.Pairing;
import dev.armature.generator.spec.SpecSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the APIs of a run: each has its package and the part of the file of names that remembers it. */
final class Naming {
    private final GeneratorConfig config;
    private final Optional<String> counterpart;
    private final NamesFile before;
    private final Diagnostics diagnostics;
    private final Map<String, NamesFile.Section> remembered = new LinkedHashMap<>();

    /**
     * Nothing is named yet.
     *
     * @param counterpart in comparisons, the description whose remembered names all have
     * @param before the file of names as it is
     */
    Naming(GeneratorConfig config, Optional<String> counterpart, NamesFile before, Diagnostics diagnostics) {
        this.config = config;
        this.counterpart = counterpart;
        this.before = before;
        this.diagnostics = diagnostics;
    }

    /** The file of names as it was before. */
    NamesFile before() {
        return before;
    }

    /** What the file of names has to hold now. */
    String after() {
        return NamesFile.text(remembered);
    }

    /**
     * Names every API.
     *
     * @param renames what the user calls elements, by the element
     * @param shares tells which of them are meant for which API
     */
    List<NamedApi> name(List<BuiltApi> built, Map<String, String> renames, Shares shares) {
        List<NamedApi> apis = new ArrayList<>();
        List<List<String>> renamed =
                shares.of(built, renames.keySet(), (each, element) -> Names.hasElement(each.api(), element));
        Map<SpecSource, String> keys = counterpart.map(spec -> all(built, spec)).orElseGet(() -> keys(built));
        Map<SpecSource, String> packages = counterpart.isPresent() ? Map.of() : packages(keys);
        for (int i = 0; i < built.size(); i++) {
            Map<String, String> own = new LinkedHashMap<>(renames);
            own.keySet().retainAll(renamed.get(i));
            SpecSource spec = built.get(i).spec();
            NamesFile.Section section = before.sections().get(keys.getOrDefault(spec, ""));
            NameLock lock = section == null ? NameLock.EMPTY : section.names();
            Api api = built.get(i).api();
            String packageName = packages.getOrDefault(spec, config.packageName());
            apis.add(new NamedApi(api, Names.allocate(api, packageName, own, lock, diagnostics)));
        }
        if (config.names().isPresent() && counterpart.isEmpty()) {
            remember(built, apis, keys);
        }
        return apis;
    }

    private static Map<SpecSource, String> all(List<BuiltApi> built, String key) {
        Map<SpecSource, String> keys = new LinkedHashMap<>();
        built.forEach(each -> keys.put(each.spec(), key));
        return keys;
    }

    /**
     * The section of the file of names that each spec has: its own, else that of a file which is gone and had the same name,
     * else that of a file which is gone and had operations of the only spec.
     */
    private Map<SpecSource, String> keys(List<BuiltApi> built) {
        Pairing<BuiltApi, NamesFile.Section> pairing = new Pairing<BuiltApi, NamesFile.Section>(
                        built, before.sections(), (each, section) -> each.commonOperations(section.names()))
                .by(each -> config.portable(each.spec()), (spec, section) -> spec)
                .by(
                        each -> fileName(config.portable(each.spec())),
                        (spec, section) -> isGone(spec) ? fileName(spec) : Pairing.NONE)
                .by(
                        each -> built.size() == 1 ? "the only one" : Pairing.NONE,
                        (spec, section) -> isGone(spec) && built.get(0).commonOperations(section.names()) > 0
                                ? "the only one"
                                : Pairing.NONE);
        Map<SpecSource, String> keys = new LinkedHashMap<>();
        for (BuiltApi each : built) {
            String key = pairing.keyOf(each);
            if (key != null) {
                keys.put(each.spec(), key);
            }
        }
        return keys;
    }

    /** Whether a remembered spec moved, or never comes back. Only such a section may be taken over by another spec. */
    private boolean isGone(String spec) {
        try {
            return !Files.exists(config.baseDirectory().resolve(spec));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Map<SpecSource, String> packages(Map<SpecSource, String> keys) {
        Map<SpecSource, String> kept = new LinkedHashMap<>();
        keys.forEach((spec, key) -> {
            NamesFile.Section section = before.sections().get(key);
            if (section != null) {
                kept.put(spec, section.subPackage());
            }
        });
        return SpecPackages.allocate(config.specs(), config.packageName(), kept);
    }

    private void remember(List<BuiltApi> built, List<NamedApi> apis, Map<SpecSource, String> keys) {
        remembered.putAll(before.sections());
        keys.values().forEach(remembered::remove);
        for (int i = 0; i < built.size(); i++) {
            NamedApi named = apis.get(i);
            String name =
                    named.names().rootPackage().substring(config.packageName().length());
            String subPackage = name.isEmpty() ? "" : name.substring(1);
            String spec = config.portable(built.get(i).spec());
            remembered.put(
                    spec,
                    new NamesFile.Section(
                            subPackage,
                            SourceLocation.startOf(spec),
                            named.names().lock(named.api())));
        }
    }
}
