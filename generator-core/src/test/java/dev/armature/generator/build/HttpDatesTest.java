package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import org.junit.jupiter.api.Test;

class HttpDatesTest {
    private static final TypeRef TIME = new TypeRef.Scalar(ScalarKind.DATE_TIME);
    private static final TypeRef HTTP_DATE = new TypeRef.Scalar(ScalarKind.DATE_TIME_RFC1123);

    @Test
    void headersOfTheStandardsAreHttpDates() {
        assertThat(HttpDates.in("If-Modified-Since", TIME)).isEqualTo(HTTP_DATE);
        assertThat(HttpDates.in("repeatability-first-sent", TIME)).isEqualTo(HTTP_DATE);
    }

    @Test
    void otherHeadersAndTypesAreWhatTheDescriptionSays() {
        assertThat(HttpDates.in("x-created", TIME)).isEqualTo(TIME);
        assertThat(HttpDates.in("Date", SchemaReader.string())).isEqualTo(SchemaReader.string());
    }
}
