package dev.armature.generator.naming;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that must differ from each other. Every element gets the name it had before; a new one the name it would have alone,
 * unless another element of the same call has more right to it; only then are other candidates tried, and numbers last. A
 * newcomer therefore takes no name away from an element it does not collide with, and none at all that is remembered.
 */
final class Scope {
    private final NameKind kind;
    private final Diagnostics diagnostics;
    /** Skeleton of a name to the element that has it. */
    private final Map<String, Holder> holders = new HashMap<>();
    /** Names of earlier runs, by the id of their elements. */
    private final Map<String, KeptName> kept = new LinkedHashMap<>();
    /** Names of this run, by the id of their elements. */
    private final Map<String, String> given = new LinkedHashMap<>();

    Scope(NameKind kind, Diagnostics diagnostics) {
        this.kind = kind;
        this.diagnostics = diagnostics;
    }

    /** Keeps {@code names} away from every later claim. */
    Scope without(Iterable<String> names, String label) {
        for (String name : names) {
            holders.put(key(name), new Holder(label, null));
        }
        return this;
    }

    /** Gives the elements of earlier runs their names before all others; reports names that no run gave. */
    Scope keeping(Map<String, KeptName> names) {
        names.forEach(this::keep);
        return this;
    }

    /** Gives an element of an earlier run a name that was not written down, unless it has another or the name is taken. */
    void keepIfFree(String id, KeptName name) {
        if (!kept.containsKey(id) && isFree(name.name())) {
            keep(id, name);
        }
    }

    /** The names to remember: those of earlier runs, and those given since. */
    Map<String, KeptName> remembered() {
        Map<String, KeptName> names = new LinkedHashMap<>(kept);
        given.forEach((id, name) -> names.put(id, KeptName.given(name)));
        return names;
    }

    private void keep(String id, KeptName name) {
        if (!kind.isUsable(name.name())) {
            diagnostics.error(
                    name.where(),
                    "'" + name.name() + "' cannot be the Java name of '" + id
                            + "'. Write another name, or remove the entry to have one made.");
            return;
        }
        Holder holder = holders.putIfAbsent(key(name.name()), new Holder("'" + id + "'", name.where()));
        if (holder != null) {
            diagnostics.error(
                    name.where(),
                    "'" + id + "' cannot keep the name " + name.name() + ": " + holder
                            + " has it, too. Remove the younger of the two entries.");
            return;
        }
        kept.put(id, name);
    }

    boolean isFree(String name) {
        return !kind.isReserved(name) && !holders.containsKey(key(name));
    }

    /** The remembered name of an element; null when there is none. */
    @Nullable
    String kept(String id) {
        KeptName name = kept.get(id);
        return name == null ? null : name.name();
    }

    /**
     * Gives what has no claim of its own the name it had before, else the first free name of {@code candidates}, numbered ones
     * of the last at the end, without telling anybody.
     */
    String take(String id, List<String> candidates, String label) {
        String before = kept(id);
        String name = before == null ? takeFirst(candidates, label) : before;
        given.put(id, name);
        return name;
    }

    /** Like {@link #take}, for what nobody but the generator sees. */
    String takeFirst(List<String> candidates, String label) {
        String name = firstFree(candidates, candidates.get(candidates.size() - 1));
        holders.put(key(name), new Holder(label, null));
        return name;
    }

    /** Gives every claim a name and tells the user of every collision. The result has the order of the claims. */
    <K> Map<K, String> allocate(List<Claim<K>> claims) {
        Map<K, String> names = new LinkedHashMap<>();
        for (Claim<K> claim : claims) {
            names.put(claim.key(), "");
        }
        List<Claim<K>> open = new ArrayList<>(claims);
        open.sort(Comparator.comparingInt(Claim::rank));
        open.removeIf(claim -> takeKept(claim, names));
        open.removeIf(claim -> claim.rename() != null && force(claim, claim.rename(), names));
        open.removeIf(claim -> takeNatural(claim, names));
        for (Claim<K> claim : open) {
            names.put(claim.key(), settle(claim));
        }
        return names;
    }

    private <K> boolean takeKept(Claim<K> claim, Map<K, String> names) {
        KeptName name = kept.get(claim.id());
        if (name == null) {
            return false;
        }
        if (claim.rename() != null && !claim.rename().equals(name.name())) {
            diagnostics.error(
                    claim.where(),
                    claim.label() + " cannot be renamed to " + claim.rename() + ": " + place(name.where())
                            + " keeps the name " + name.name() + " for it. Change the name there, too.");
        }
        hold(claim, name.name(), names);
        return true;
    }

    private <K> boolean force(Claim<K> claim, String rename, Map<K, String> names) {
        Holder holder = kind.isReserved(rename) ? new Holder("Java or generated code", null) : holders.get(key(rename));
        if (holder != null) {
            diagnostics.error(
                    claim.where(),
                    claim.label() + " cannot be renamed to " + rename + ": " + holder
                            + " already has that name. Choose another name.");
            return false;
        }
        hold(claim, rename, names);
        return true;
    }

    private <K> boolean takeNatural(Claim<K> claim, Map<K, String> names) {
        String natural = claim.candidates().get(0);
        if (!isFree(natural)) {
            return false;
        }
        hold(claim, natural, names);
        return true;
    }

    private <K> void hold(Claim<K> claim, String name, Map<K, String> names) {
        names.put(claim.key(), name);
        given.put(claim.id(), name);
        holders.put(key(name), new Holder(claim.label(), claim.where()));
    }

    private <K> String settle(Claim<K> claim) {
        String natural = claim.candidates().get(0);
        Holder holder = holders.getOrDefault(key(natural), new Holder("generated code", null));
        String name = firstFree(claim.candidates(), natural);
        given.put(claim.id(), name);
        holders.put(key(name), new Holder(claim.label(), claim.where()));
        diagnostics.warning(
                claim.where(),
                claim.label() + " is called " + name + " in Java, because " + holder + " already has the name "
                        + natural + ". Rename one of them to choose the names yourself.");
        return name;
    }

    private String firstFree(List<String> candidates, String last) {
        for (String candidate : candidates) {
            if (isFree(candidate)) {
                return candidate;
            }
        }
        return numbered(last);
    }

    private String numbered(String name) {
        for (int number = 2; ; number++) {
            String numbered = kind.numbered(name, number);
            if (isFree(numbered)) {
                return numbered;
            }
        }
    }

    private String key(String name) {
        return Characters.skeleton(name, kind.ignoresCase());
    }

    private static String place(SourceLocation where) {
        String path = where.pointer().path();
        return where.pointer().file()
                + ':'
                + where.line()
                + ':'
                + where.column()
                + (path.isEmpty() ? "" : " [" + path + "]");
    }

    /**
     * Who has a name.
     *
     * @param where the element, or for one that is gone the place that remembers it; null for generated code
     */
    private record Holder(String label, @Nullable SourceLocation where) {
        @Override
        public String toString() {
            return where == null ? label : label + " (" + place(where) + ")";
        }
    }
}
