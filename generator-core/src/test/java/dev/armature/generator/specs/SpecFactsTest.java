package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fact of a seed page is in the documents, and the documents have nothing that is neither such a fact nor declared
 * as ours. The tables and their kinds are described in {@code specs/README.md}.
 */
class SpecFactsTest {

    private static final Path SPECS = Path.of("..", "specs");
    private static final SpecTree TREE = SpecTree.load(SPECS);
    private static final Map<String, List<Fact>> PAGES = FactTable.pages(SPECS.resolve("facts"));
    private static final List<Fact> OURS = FactTable.ours(SPECS.resolve("facts"));
    private static final Balance BALANCE = new Balance(TREE, PAGES, OURS);

    @TestFactory
    Stream<DynamicContainer> documentsHaveWhatThePagesState() {
        return PAGES.entrySet().stream().map(page -> dynamicContainer(page.getKey(), tests(page.getValue())));
    }

    private static Stream<DynamicTest> tests(List<Fact> facts) {
        return facts.stream().map(fact -> dynamicTest(fact.title(), () -> FactCheckers.check(TREE, fact)));
    }

    @TestFactory
    Stream<DynamicContainer> documentsHaveNothingElse() {
        return BALANCE.present().entrySet().stream()
                .map(page -> dynamicContainer(
                        page.getKey(),
                        page.getValue().stream()
                                .map(fact -> dynamicTest(fact.title(), () -> assertThat(BALANCE.isExplained(fact))
                                        .as("%s: stated by the page or declared in ours.tsv", fact.title())
                                        .isTrue()))));
    }

    @Test
    void whatIsOursIsThereAndOnNoPage() {
        assertThat(BALANCE.idle()).isEmpty();
    }

    @Test
    void everyOperationHasFactsAndEveryFactAnOperation() {
        Set<String> inDocuments =
                SpecOperation.all(TREE).stream().map(SpecOperation::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> inFacts = PAGES.values().stream()
                .flatMap(List::stream)
                .map(Fact::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inDocuments).isEqualTo(inFacts);
        assertThat(PAGES).hasSize(5);
    }

    @TestFactory
    Stream<DynamicNode> enumsListTheirValuesInTheOrderOfThePage() {
        return PAGES.values().stream().flatMap(facts -> {
            Map<String, List<String>> values = new LinkedHashMap<>();
            Map<String, Spot> schemas = new LinkedHashMap<>();
            facts.stream().filter(fact -> fact.kind().equals("enum-value")).forEach(fact -> {
                TypePath value = TypePath.of(SpecOperation.find(TREE, fact.operation()), fact.name());
                schemas.put(value.schema().address(), value.schema());
                values.computeIfAbsent(value.schema().address(), key -> new ArrayList<>())
                        .add(value.path());
            });
            return schemas.entrySet().stream()
                    .map(schema -> dynamicTest(schema.getKey(), () -> {
                        assertThat(SchemaChecks.listed(schema.getValue())).isEqualTo(values.get(schema.getKey()));
                        assertThat(SchemaChecks.describedValues(schema.getValue()))
                                .isEqualTo(values.get(schema.getKey()));
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> samplesFitTheSchemas() {
        return SpecOperation.all(TREE).stream().flatMap(operation -> operation.examples().entrySet().stream()
                .map(sample -> dynamicTest(operation.id() + ": " + sample.getKey(), () -> assertThat(
                                SampleCheck.problems(operation, sample.getValue()))
                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> standardExamplesAreSamplesOfThePage() {
        return SpecOperation.all(TREE).stream()
                .filter(operation -> !operation.isSwagger2())
                .map(operation -> dynamicTest(operation.id(), () -> {
                    Map<String, Set<String>> samples = new LinkedHashMap<>();
                    ExampleChecks.parts(operation).forEach((name, payload) -> samples.computeIfAbsent(
                                    name.substring(name.lastIndexOf('/') + 1), part -> new TreeSet<>())
                            .add(CanonicalJson.digest(payload)));
                    assertThat(samples).isNotEmpty();
                    samples.forEach((part, digests) -> assertThat(operation.standardExamples(part))
                            .extracting(CanonicalJson::digest)
                            .as(part)
                            .hasSameElementsAs(digests));
                }));
    }
}
