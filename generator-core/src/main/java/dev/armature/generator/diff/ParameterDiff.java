package dev.armature.generator.diff;

import dev.armature.generator.diff.CallShape.Role;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import java.util.Locale;
import java.util.Optional;

/** Compares the parameters of one operation, matched by name. */
final class ParameterDiff {
    private final OperationContext context;
    private final Comparing comparing;

    private ParameterDiff(OperationContext context) {
        this.context = context;
        this.comparing = context.comparing();
    }

    static void compare(OperationContext context) {
        ParameterDiff diff = new ParameterDiff(context);
        for (Parameter old : context.old().parameters()) {
            find(context.now(), old).ifPresentOrElse(now -> diff.compare(old, now), () -> diff.removed(old));
        }
        for (Parameter now : context.now().parameters()) {
            if (find(context.old(), now).isEmpty()) {
                diff.added(now);
            }
        }
    }

    private static Optional<Parameter> find(Operation operation, Parameter like) {
        Optional<Parameter> exact = operation.parameters().stream()
                .filter(other -> other.name().equals(like.name()) && other.in() == like.in())
                .findFirst();
        return exact.or(() -> operation.parameters().stream()
                .filter(other -> other.name().equals(like.name()))
                .findFirst());
    }

    private void removed(Parameter old) {
        Role role = CallShape.role(comparing.before(), old);
        boolean gone = role == Role.ARGUMENT || role == Role.OPTION;
        boolean path = old.in() == Parameter.In.PATH;
        context.removed("parameter-removed", part(old), old.where())
                .symbol(symbol(comparing.before(), context.old(), old))
                .values(describe(comparing.before(), old), "")
                .because(
                        (gone ? Impacts.gone() : Impacts.none()).behaviour(!path),
                        (gone ? "Callers can no longer give it" : "It is no longer sent")
                                + (path ? "." : ", and the service no longer looks at what old clients send."));
    }

    private void added(Parameter now) {
        Role role = CallShape.role(comparing.after(), now);
        boolean argument = role == Role.ARGUMENT;
        boolean firstOption = role == Role.OPTION && context.oldCall().options().isEmpty();
        boolean wire = now.required() && now.in() != Parameter.In.PATH;
        String why;
        if (argument) {
            why = "Callers have to give it, and old clients do not send it.";
        } else if (firstOption) {
            why = "It is the first optional one, so that the method with all arguments takes an options object.";
        } else {
            why = wire ? "Old clients do not send it." : "It can be left out.";
        }
        context.added("parameter-added", part(now), now.where())
                .symbol(symbol(comparing.after(), context.now(), now))
                .values("", describe(comparing.after(), now))
                .because((argument || firstOption ? Impacts.gone() : Impacts.none()).wire(wire), why);
    }

    private void compare(Parameter old, Parameter now) {
        place(old, now);
        role(old, now);
        type(old, now);
        if (!old.layout().equals(now.layout()) && old.in() == now.in()) {
            changed("parameter-style-changed", old, now)
                    .values(old.layout().toString(), now.layout().toString())
                    .because(Impacts.none().wire(true), "Old clients write the value in the old form.");
        }
        fixed(old, now);
        if (old.secret() != now.secret()) {
            changed("parameter-secret-changed", old, now)
                    .values(old.secret() ? "secret" : "", now.secret() ? "secret" : "")
                    .because(Impacts.none().behaviour(true), "Logs show the value, or no longer do.");
        }
        ConstraintDiff.compare(old.constraints(), now.constraints(), true, rule -> changed(rule, old, now));
    }

    private void place(Parameter old, Parameter now) {
        if (old.in() != now.in()) {
            changed("parameter-moved", old, now)
                    .values(in(old), in(now))
                    .because(Impacts.none().wire(true), "Old clients send it where it is no longer looked for.");
        }
        Role from = CallShape.role(comparing.before(), old);
        String oldName = comparing.before().names().parameter(context.old(), old);
        String newName = comparing.after().names().parameter(context.now(), now);
        boolean named = from == Role.OPTION || from == Role.CLIENT;
        if (named && from == CallShape.role(comparing.after(), now) && !oldName.equals(newName)) {
            changed("parameter-renamed", old, now)
                    .values(oldName, newName)
                    .because(Impacts.gone(), "The builder method and the accessor have another name.");
        }
    }

    private void role(Parameter old, Parameter now) {
        Role from = CallShape.role(comparing.before(), old);
        Role to = CallShape.role(comparing.after(), now);
        boolean demanded = !old.required() && now.required();
        if (from == to && old.required() == now.required()) {
            return;
        }
        boolean java = from != to
                && (from != Role.CONSTANT
                        || to == Role.ARGUMENT
                        || context.oldCall().options().isEmpty());
        boolean wire = demanded && old.fixedValue().isEmpty();
        String rule = demanded
                ? "parameter-became-required"
                : old.required() && !now.required() ? "parameter-became-optional" : "parameter-role-changed";
        changed(rule, old, now)
                .values(words(from, old), words(to, now))
                .because(
                        (java ? Impacts.gone() : Impacts.none()).wire(wire),
                        (java
                                        ? "It is " + words(to, now) + " now, so that calls no longer fit"
                                        : "Calls look as before")
                                + (wire ? ", and old clients may leave it out." : "."));
    }

    private void type(Parameter old, Parameter now) {
        if (comparing.types().same(old.type(), now.type())) {
            return;
        }
        JavaType from = comparing.before().argument(old.type());
        JavaType to = comparing.after().argument(now.type());
        boolean visible = CallShape.role(comparing.before(), old) != Role.CONSTANT;
        JavaChange java = visible ? comparing.java(old.type(), from, now.type(), to) : JavaChange.NONE;
        boolean wire = !comparing.wire().newReadsOld(old.type(), now.type());
        changed("parameter-type-changed", old, now)
                .values(comparing.before().text(old.type()), comparing.after().text(now.type()))
                .because(
                        Impacts.none().java(java).wire(wire),
                        TypeWords.why(
                                from, to, java, wire, "Old clients send values the new description does not allow"));
    }

    private void fixed(Parameter old, Parameter now) {
        if (old.fixedValue().equals(now.fixedValue())) {
            return;
        }
        boolean version = old.isApiVersion();
        changed(version ? "api-version-changed" : "parameter-default-changed", old, now)
                .values(old.fixedValue().orElse(""), now.fixedValue().orElse(""))
                .because(
                        Impacts.none().behaviour(true),
                        version
                                ? "New clients ask for another version of the API."
                                : "New clients send another value when the caller gives none.");
    }

    private Comparing.Draft changed(String rule, Parameter old, Parameter now) {
        return context.changed(rule, part(old), old.where(), now.where())
                .symbol(symbol(comparing.before(), context.old(), old));
    }

    private static String part(Parameter parameter) {
        return in(parameter) + " parameter " + parameter.name();
    }

    private static String in(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT);
    }

    private static String words(Role role, Parameter parameter) {
        return switch (role) {
            case CLIENT -> parameter.required() ? "a required value of the client" : "an optional value of the client";
            case CONSTANT -> "a constant";
            case ARGUMENT -> "an argument";
            case OPTION -> parameter.required() ? "an option with a default" : "an option";
        };
    }

    private static String describe(Side side, Parameter parameter) {
        return in(parameter) + ' ' + parameter.name() + ": " + side.text(parameter.type())
                + (parameter.required() ? ", required" : ", optional");
    }

    private String symbol(Side side, Operation operation, Parameter parameter) {
        CallShape call = side == comparing.before() ? context.oldCall() : context.newCall();
        String name = side.names().parameter(operation, parameter);
        return switch (CallShape.role(side, parameter)) {
            case CLIENT -> call.home() + ".Builder." + name + "()";
            case OPTION -> side.names().options(operation) + "." + name + "()";
            case ARGUMENT, CONSTANT -> call.symbol();
        };
    }
}
