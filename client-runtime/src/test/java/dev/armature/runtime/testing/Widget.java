package dev.armature.runtime.testing;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model of the shape the generator writes. */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        setterVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "size", "createdAt"})
public final class Widget {
    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("size")
    private final @Nullable Integer size;

    @JsonProperty("createdAt")
    private final @Nullable OffsetDateTime createdAt;

    @JsonAnyGetter
    @JsonInclude(content = JsonInclude.Include.ALWAYS)
    private final Map<String, @Nullable Object> additionalProperties;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Widget(Builder builder) {
        this.name = builder.name;
        this.size = builder.size;
        this.createdAt = builder.createdAt;
        this.additionalProperties = Collections.unmodifiableMap(new LinkedHashMap<>(builder.additionalProperties));
    }

    public static Widget named(String name) {
        Builder builder = new Builder();
        builder.name = name;
        return new Widget(builder);
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<Integer> size() {
        return Optional.ofNullable(size);
    }

    public Optional<OffsetDateTime> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    public Map<String, @Nullable Object> additionalProperties() {
        return additionalProperties;
    }

    /** What Jackson fills. */
    @JsonAutoDetect(
            fieldVisibility = JsonAutoDetect.Visibility.NONE,
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            setterVisibility = JsonAutoDetect.Visibility.NONE)
    public static final class Builder {
        @JsonProperty("name")
        private @Nullable String name;

        @JsonProperty("size")
        private @Nullable Integer size;

        @JsonProperty("createdAt")
        private @Nullable OffsetDateTime createdAt;

        @JsonAnySetter
        private final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

        private Builder() {}
    }
}
