package dev.armature.generator.specs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Weighs what the documents have against what the pages state and what is declared as ours. */
final class Balance {

    /** Kinds that belong to a type, which the operations of a page share. */
    private static final Set<String> KINDS_OF_TYPES =
            Set.of("definition", "property", "read-only", "enum-value", "constraint");

    private final SpecTree tree;
    private final Map<String, String> pageOfOperation = new TreeMap<>();
    private final Set<Fact> stated;
    private final Set<Fact> ours;
    private final Map<String, Set<String>> partsOfPage = new LinkedHashMap<>();

    Balance(SpecTree tree, Map<String, List<Fact>> pages, List<Fact> ours) {
        this.tree = tree;
        pages.forEach((page, facts) -> facts.forEach(fact -> pageOfOperation.put(fact.operation(), page)));
        this.stated = normalise(pages.values().stream().flatMap(List::stream).toList());
        this.ours = normalise(ours);
        for (Fact fact : ours) {
            if (fact.type().equals(SchemaInventory.PART)) {
                partsOfPage
                        .computeIfAbsent(pageOf(fact), page -> new TreeSet<>())
                        .add(fact.name());
            }
        }
    }

    private Set<Fact> normalise(Collection<Fact> facts) {
        return facts.stream().map(this::normalise).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Statements that are equal if they say the same: not to be required is what goes without saying. */
    private Fact normalise(Fact fact) {
        String owner = KINDS_OF_TYPES.contains(fact.kind()) ? pageOf(fact) : fact.operation();
        String required = fact.required().equals("true") ? "true" : Fact.NONE;
        return new Fact(owner, fact.kind(), fact.name(), fact.type(), required);
    }

    private String pageOf(Fact fact) {
        return pageOfOperation.getOrDefault(fact.operation(), Fact.NONE);
    }

    /** All that the documents have, by page; {@code -} is the page of what no operation leads to. */
    Map<String, Set<Fact>> present() {
        Map<String, Set<Fact>> present = new TreeMap<>();
        for (SpecOperation operation : SpecOperation.all(tree)) {
            String page = pageOfOperation.getOrDefault(operation.id(), Fact.NONE);
            present.computeIfAbsent(page, key -> new LinkedHashSet<>())
                    .addAll(normalise(OperationInventory.of(operation, partsOfPage.getOrDefault(page, Set.of()))));
        }
        present.computeIfAbsent(Fact.NONE, key -> new LinkedHashSet<>()).addAll(unused());
        return present;
    }

    private List<Fact> unused() {
        Set<String> used = SpecOperation.all(tree).stream()
                .flatMap(operation -> operation.namedSchemas().values().stream())
                .map(Spot::address)
                .collect(Collectors.toSet());
        SchemaInventory inventory = new SchemaInventory(new Schemas(tree), Fact.NONE, Set.of());
        return tree.documents().stream()
                .flatMap(document ->
                        List.of(
                                document.child("definitions"),
                                document.child("components").child("schemas"))
                                .stream())
                .flatMap(schemas -> schemas.members().values().stream())
                .filter(schema -> !used.contains(schema.address()))
                .flatMap(schema -> inventory.of(schema).stream())
                .toList();
    }

    /** Whether a statement of a document is one of a page or is declared as ours. */
    boolean isExplained(Fact present) {
        return stated.contains(present) || ours.contains(present);
    }

    /** What the documents have although no page states it and nothing declares it as ours. */
    List<Fact> unexplained() {
        return present().values().stream()
                .flatMap(Set::stream)
                .filter(fact -> !isExplained(fact))
                .toList();
    }

    /** What is declared as ours although a page states it, or although no document has it. */
    List<Fact> idle() {
        Set<Fact> all = present().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return ours.stream()
                .filter(fact -> stated.contains(fact) || !all.contains(fact))
                .toList();
    }
}
