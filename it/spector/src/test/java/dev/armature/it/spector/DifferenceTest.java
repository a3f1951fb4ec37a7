package dev.armature.it.spector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void theSameSaidInAnotherWayIsNoDifference() throws Exception {
        assertThat(between("{'a': 1, 'b': [1.0]}", "{'b': [1], 'a': 1.0}")).isEmpty();
        assertThat(between("'2022-08-26T18:38:00.000Z'", "'2022-08-26T20:38:00+02:00'"))
                .isEmpty();
        assertThat(between("'P40D'", "'PT960H'")).isEmpty();
    }

    @Test
    void theFirstDifferenceIsNamed() throws Exception {
        assertThat(between("{'a': {'b': [1, 2]}}", "{'a': {'b': [1, 3]}}")).contains("/a/b/1 is 3 instead of 2");
        assertThat(between("{'a': 1}", "{}")).contains("/a is nothing instead of 1");
        assertThat(between("{}", "{'a': null}")).contains("/a is null instead of nothing");
        assertThat(between("[1]", "[1, 2]")).contains("the body is [1,2] instead of [1]");
        assertThat(between("1", "'1'")).isPresent();
    }

    private static Optional<String> between(String expected, String actual) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        return Difference.between(
                mapper.readTree(expected.replace('\'', '"')), mapper.readTree(actual.replace('\'', '"')));
    }
}
