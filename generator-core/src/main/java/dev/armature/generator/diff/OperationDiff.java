package dev.armature.generator.diff;

import dev.armature.generator.diff.OperationPairs.Pair;
import dev.armature.generator.diff.OperationPairs.Placed;
import dev.armature.generator.model.Operation;

/** Compares operations: which there are, and what each of them is besides its parts. */
final class OperationDiff {
    private OperationDiff() {}

    static void compare(Comparing comparing) {
        comparing.operations().both().forEach(pair -> compare(comparing, pair));
        comparing.operations().removed().forEach(placed -> removed(comparing, placed));
        comparing.operations().added().forEach(placed -> added(comparing, placed));
    }

    private static void removed(Comparing comparing, Placed placed) {
        comparing
                .removed(
                        "operation-removed", element(placed), placed.operation().where())
                .symbol(symbol(comparing.before(), placed))
                .values(route(placed.operation()), "")
                .because(
                        Impacts.gone().wire(true),
                        "The new description does not have the operation, so calls of it fail and its methods are gone.");
    }

    private static void added(Comparing comparing, Placed placed) {
        comparing
                .added("operation-added", element(placed), placed.operation().where())
                .symbol(symbol(comparing.after(), placed))
                .values("", route(placed.operation()))
                .because(Impacts.none(), "A new operation changes nothing for callers of the others.");
    }

    private static void compare(Comparing comparing, Pair pair) {
        Operation old = pair.before().operation();
        Operation now = pair.after().operation();
        OperationContext context = new OperationContext(comparing, pair);
        route(context, old, now);
        name(context);
        shape(context, old, now);
        if (!old.deprecated() && now.deprecated()) {
            context.changed("operation-deprecated", "")
                    .values("", "deprecated")
                    .because(Impacts.none(), "The operation still works; compilers warn where it is called.");
        }
        if (!old.retries().equals(now.retries())) {
            context.changed("retries-changed", "")
                    .values(old.retries().toString(), now.retries().toString())
                    .because(Impacts.none().behaviour(true), "Other answers are repeated.");
        }
        if (!old.clientRequestId().equals(now.clientRequestId())) {
            context.changed("request-id-changed", "")
                    .values(
                            old.clientRequestId().orElse(""),
                            now.clientRequestId().orElse(""))
                    .because(Impacts.none().behaviour(true), "The id of a request is sent in another header.");
        }
        ParameterDiff.compare(context);
        BodyDiff.compare(context);
        ResponseDiff.compare(context);
        SecurityDiff.compare(context);
        WaitingDiff.compare(context);
        PagingDiff.compare(context);
    }

    private static void route(OperationContext context, Operation old, Operation now) {
        String from = route(old);
        String to = route(now);
        if (!from.replaceAll("\\{[^}]*\\}", "{}").equals(to.replaceAll("\\{[^}]*\\}", "{}"))) {
            context.changed("route-changed", "")
                    .values(from, to)
                    .because(Impacts.none().wire(true), "Old clients call a route that is no longer described.");
        }
    }

    private static void name(OperationContext context) {
        String from = context.oldCall().home() + '.' + context.oldCall().method();
        String to = context.newCall().home() + '.' + context.newCall().method();
        if (!from.equals(to)) {
            context.changed("operation-renamed", "")
                    .values(from, to)
                    .because(Impacts.gone(), "The methods are called " + to + " now; the wire does not change.");
        }
    }

    private static void shape(OperationContext context, Operation old, Operation now) {
        boolean swapped = context.oldCall().swapped(context.newCall());
        if (swapped) {
            JavaChange java = context.oldCall().sameTypes(context.newCall()) ? JavaChange.NONE : JavaChange.BOTH;
            context.changed("arguments-reordered", "")
                    .values(
                            context.oldCall().argumentNames().toString(),
                            context.newCall().argumentNames().toString())
                    .because(
                            Impacts.none().java(java).behaviour(java == JavaChange.NONE),
                            java == JavaChange.NONE
                                    ? "Arguments of equal types change places, so that code compiles and sends the wrong"
                                            + " values."
                                    : "Arguments change places, so that calls no longer fit.");
        }
        if (old.longRunning().isPresent() != now.longRunning().isPresent()) {
            boolean waits = now.longRunning().isPresent();
            boolean accepts = !waits
                    && now.responses().stream().anyMatch(each -> each.status().equals("202"));
            context.changed(waits ? "long-running-added" : "long-running-removed", "")
                    .because(
                            Impacts.gone().behaviour(true).wire(accepts),
                            waits
                                    ? "The operation became long-running: the method with all arguments gives way to a"
                                            + " poller, and calls wait for the end."
                                    : "The operation is no longer long-running: methods that begin and resume it are"
                                            + (accepts
                                                    ? " gone, and old clients wait after a 202 for what never comes."
                                                    : " gone."));
        } else if (old.paging().isPresent() != now.paging().isPresent()) {
            boolean pages = now.paging().isPresent();
            context.changed(pages ? "paging-added" : "paging-removed", "")
                    .because(
                            Impacts.gone(),
                            pages
                                    ? "The result comes in pages: methods return Paged instead of the body."
                                    : "The result no longer comes in pages: methods return the body instead of Paged.");
        }
    }

    static String route(Operation operation) {
        return operation.method() + ' ' + operation.path();
    }

    private static String element(Placed placed) {
        return "operation " + placed.operation().operationId();
    }

    private static String symbol(Side side, Placed placed) {
        return CallShape.of(side, placed).symbol();
    }
}
