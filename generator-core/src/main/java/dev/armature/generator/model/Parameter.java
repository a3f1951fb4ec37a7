package dev.armature.generator.model;

import java.util.Optional;

/**
 * A parameter outside the body.
 *
 * @param name the name on the wire
 * @param clientName {@code x-ms-client-name}
 * @param scope whether it is set per client or per call
 * @param fixedValue the value sent unless the caller says otherwise: the api-version, a single-value enum, an {@code
 *     x-ms-client-default}
 * @param layout how the value is written
 * @param secret whether its value must never be printed
 */
public record Parameter(
        String name,
        Optional<String> clientName,
        In in,
        Scope scope,
        TypeRef type,
        boolean required,
        Optional<String> fixedValue,
        Layout layout,
        boolean secret,
        Constraints constraints,
        Docs docs,
        SourceLocation where) {

    /** {@link Layout#style}. */
    public Style style() {
        return layout.style();
    }

    /** {@link Layout#explode}. */
    public boolean explode() {
        return layout.explode();
    }

    /** {@link Layout#encoding}. */
    public Encoding encoding() {
        return layout.encoding();
    }

    /** Whether this is the parameter that names the version of the API. */
    public boolean isApiVersion() {
        return name.equals("api-version") && in != In.PATH;
    }

    /** Where the parameter goes. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        /** A part of the URL of the server ({@link Api#hostTemplate}). */
        HOST
    }

    /** Who sets the parameter. */
    public enum Scope {
        CLIENT,
        METHOD
    }

    /**
     * How a value becomes text.
     *
     * @param explode whether each item of a list or member of an object becomes a name=value pair of its own
     * @param json whether the text is a JSON document ({@code content}), whatever the style
     * @param prefix what the names of several headers start with, which the value is a map of ({@code
     *     x-ms-header-collection-prefix})
     */
    public record Layout(Style style, boolean explode, Encoding encoding, boolean json, Optional<String> prefix) {
        /** The layout of most parameters. */
        public static Layout of(Style style, boolean explode) {
            return new Layout(style, explode, Encoding.UNRESERVED, false, Optional.empty());
        }
    }

    /** How lists and objects are written, in the words of OpenAPI 3. {@code TAB_DELIMITED} is 2.0's {@code tsv}. */
    public enum Style {
        SIMPLE,
        LABEL,
        MATRIX,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        TAB_DELIMITED,
        DEEP_OBJECT
    }

    /** Which characters of a value stay in a path or query. */
    public enum Encoding {
        /** Unreserved ones, as RFC 6570 (section 3.2.1) has it. */
        UNRESERVED,
        /** All that the part of the URI may hold (RFC 3986): 2.0 knows no styles. */
        COMPONENT,
        /** Reserved ones, too: {@code allowReserved}. */
        RESERVED,
        /** Every one: the value is encoded already ({@code x-ms-skip-url-encoding}). */
        NONE
    }
}
