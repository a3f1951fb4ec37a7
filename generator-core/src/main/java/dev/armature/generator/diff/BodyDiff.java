package dev.armature.generator.diff;

import dev.armature.generator.model.RequestBody;
import java.util.Optional;

/** Compares the request body of one operation. */
final class BodyDiff {
    private final OperationContext context;
    private final Comparing comparing;

    private BodyDiff(OperationContext context) {
        this.context = context;
        this.comparing = context.comparing();
    }

    static void compare(OperationContext context) {
        BodyDiff diff = new BodyDiff(context);
        Optional<RequestBody> old = context.old().body();
        Optional<RequestBody> now = context.now().body();
        if (old.isPresent() && now.isPresent()) {
            diff.compare(old.get(), now.get());
        } else {
            old.ifPresent(diff::removed);
            now.ifPresent(diff::added);
        }
    }

    private void removed(RequestBody old) {
        context.removed("body-removed", "body", old.where())
                .values(describe(comparing.before(), old), "")
                .because(
                        Impacts.gone().behaviour(true),
                        "Callers can no longer give it, and the service no longer looks at what old clients send.");
    }

    private void added(RequestBody now) {
        boolean java = now.required() || context.oldCall().options().isEmpty();
        context.added("body-added", "body", now.where())
                .values("", describe(comparing.after(), now))
                .because(
                        (java ? Impacts.gone() : Impacts.none()).wire(now.required()),
                        now.required()
                                ? "Callers have to give it, and old clients do not send it."
                                : "It can be left out" + (java ? ", but methods take an options object now." : "."));
    }

    private void compare(RequestBody old, RequestBody now) {
        if (old.required() != now.required()) {
            boolean wire = now.required();
            changed(wire ? "body-became-required" : "body-became-optional", old, now)
                    .because(
                            Impacts.gone().wire(wire),
                            wire
                                    ? "It is an argument now instead of an option, and old clients may leave it out."
                                    : "It is an option now instead of an argument, so that calls no longer fit.");
        }
        type(old, now);
    }

    private void type(RequestBody old, RequestBody now) {
        JavaType from = Content.type(comparing.before(), old);
        JavaType to = Content.type(comparing.after(), now);
        boolean same = comparing.types().same(old.type(), now.type());
        boolean sameForm =
                Content.form(old.type(), old.contentTypes()).equals(Content.form(now.type(), now.contentTypes()));
        if (!same) {
            JavaChange java = JavaChange.between(from, to);
            boolean wire = !comparing.wire().newReadsOld(old.type(), now.type());
            changed("body-type-changed", old, now)
                    .values(
                            comparing.before().text(old.type()),
                            comparing.after().text(now.type()))
                    .because(
                            Impacts.none().java(java).wire(wire),
                            TypeWords.why(
                                    from,
                                    to,
                                    java,
                                    wire,
                                    "Old clients send values the new description does not allow"));
        }
        if (!old.contentTypes().equals(now.contentTypes())) {
            boolean wire = !now.contentTypes().contains(old.contentTypes().get(0));
            JavaChange java = same && !sameForm ? JavaChange.between(from, to) : JavaChange.NONE;
            changed("content-type-changed", old, now)
                    .values(String.join(", ", old.contentTypes()), String.join(", ", now.contentTypes()))
                    .because(
                            Impacts.none().wire(wire).java(java),
                            wire
                                    ? "Old clients send a content type that is no longer accepted."
                                    : "What old clients send is still accepted.");
        }
    }

    private Comparing.Draft changed(String rule, RequestBody old, RequestBody now) {
        return context.changed(rule, "body", old.where(), now.where())
                .values(old.required() ? "required" : "optional", now.required() ? "required" : "optional");
    }

    private static String describe(Side side, RequestBody body) {
        return side.text(body.type()) + (body.required() ? ", required" : ", optional");
    }
}
