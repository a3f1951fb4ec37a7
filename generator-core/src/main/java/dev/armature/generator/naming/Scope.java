package dev.armature.generator.naming;

import dev.armature.generator.model.Diagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that must differ from each other. Every element gets the name it would have alone unless another element of the same
 * call has more right to it; only then are other candidates tried, and numbers last. A newcomer therefore takes no name away
 * from an element it does not collide with.
 */
final class Scope {
    private final NameKind kind;
    private final Diagnostics diagnostics;
    /** Skeleton of a name to the label of the element that has it. */
    private final Map<String, String> holders = new HashMap<>();

    Scope(NameKind kind, Diagnostics diagnostics) {
        this.kind = kind;
        this.diagnostics = diagnostics;
    }

    /** Keeps {@code names} away from every later claim. */
    Scope without(Iterable<String> names, String label) {
        for (String name : names) {
            holders.put(key(name), label);
        }
        return this;
    }

    boolean isFree(String name) {
        return !kind.isReserved(name) && !holders.containsKey(key(name));
    }

    /** Takes the first free name of {@code candidates}, numbered ones of the last at the end, without telling anybody. */
    String takeFirst(List<String> candidates, String label) {
        String name = firstFree(candidates, candidates.get(candidates.size() - 1));
        holders.put(key(name), label);
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
        open.removeIf(claim -> claim.rename() != null && force(claim, claim.rename(), names));
        open.removeIf(claim -> takeNatural(claim, names));
        for (Claim<K> claim : open) {
            names.put(claim.key(), settle(claim));
        }
        return names;
    }

    private <K> boolean force(Claim<K> claim, String rename, Map<K, String> names) {
        String holder = kind.isReserved(rename) ? "Java or generated code" : holders.get(key(rename));
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
        holders.put(key(name), claim.label());
    }

    private <K> String settle(Claim<K> claim) {
        String natural = claim.candidates().get(0);
        String holder = holders.getOrDefault(key(natural), "generated code");
        String name = firstFree(claim.candidates(), natural);
        holders.put(key(name), claim.label());
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
}
