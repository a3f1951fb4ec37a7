package dev.armature.generator.emit;

import static dev.armature.generator.poet.Javadocs.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Property;
import dev.armature.generator.poet.Javadocs;

/** The comments of accessors and builder methods. */
final class MemberDocs {
    private static final ClassName ABSENT = ClassName.get(IllegalStateException.class);

    private MemberDocs() {}

    static CodeBlock accessor(Member member) {
        return read(about(member), member, member.mandatory());
    }

    static CodeBlock accessor(FlattenedMember member) {
        Javadocs docs = about(member.lifted()).paragraph(partOf(member));
        return read(docs, member.lifted(), member.mandatory());
    }

    static CodeBlock presence(Member member) {
        return Javadocs.of("Whether " + code(member.property().name()) + " is there, even if it is empty.")
                .returns("false when it is absent")
                .build();
    }

    static CodeBlock setter(Member member) {
        return set(about(member), member);
    }

    static CodeBlock setter(FlattenedMember member) {
        return set(about(member.lifted()).paragraph(partOf(member)), member.lifted());
    }

    static CodeBlock clear(Member member) {
        return Javadocs.of("Sends an explicit null for "
                        + code(member.property().name()) + ", which asks the service to remove its value.")
                .returns("this builder")
                .build();
    }

    private static Javadocs about(Member member) {
        Property property = member.property();
        Javadocs docs = Javadocs.of(property.docs())
                .orElse("The " + code(property.name()) + " property.")
                .constraints(property.constraints());
        property.defaultValue()
                .ifPresent(value -> docs.paragraph("When it is absent, the service assumes " + code(value) + "."));
        property.constant().ifPresent(value -> docs.paragraph("Always " + code(value) + " in values made here."));
        return switch (property.access()) {
            case READ_WRITE -> docs;
            case READ_ONLY -> docs.paragraph("Set by the service; callers cannot change it.");
            case WRITE_ONLY -> docs.paragraph("Sent by callers; the service never returns it.");
            case CREATE_ONLY -> docs.paragraph("Can only be set when the resource is created.");
        };
    }

    private static String partOf(FlattenedMember member) {
        return "On the wire this is a member of "
                + code(member.outer().property().name()) + ".";
    }

    private static CodeBlock read(Javadocs docs, Member member, boolean mandatory) {
        if (member.collection()) {
            return docs.returns("an unmodifiable " + (member.list() ? "list" : "map") + ", empty when it is absent")
                    .build();
        } else if (mandatory) {
            return docs.returns("the value")
                    .throwsType(ABSENT, "when the service left this required property out")
                    .build();
        }
        return docs.returns("the value, or empty when it is absent").build();
    }

    private static CodeBlock set(Javadocs docs, Member member) {
        return docs.param(member.name(), member.mandatory() ? "the value, required" : "the value, or null for none")
                .returns("this builder")
                .build();
    }
}
