package dev.armature.generator.diff;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** Compares the answers of one operation. */
final class ResponseDiff {
    private final OperationContext context;
    private final Comparing comparing;

    private ResponseDiff(OperationContext context) {
        this.context = context;
        this.comparing = context.comparing();
    }

    static void compare(OperationContext context) {
        ResponseDiff diff = new ResponseDiff(context);
        diff.result();
        diff.successes();
        diff.errors();
        HeaderDiff.compare(context);
    }

    /** What methods return, unless a change of paging or waiting says it already. */
    private void result() {
        CallShape old = context.oldCall();
        CallShape now = context.newCall();
        boolean samePaging =
                context.old().paging().isPresent() == context.now().paging().isPresent();
        boolean paged = context.old().paging().isPresent();
        boolean sameRef = old.resultRef().isPresent() == now.resultRef().isPresent()
                && (old.resultRef().isEmpty()
                        || comparing
                                .types()
                                .same(old.resultRef().get(), now.resultRef().orElseThrow()));
        boolean sameForm = old.result().erased().equals("Optional")
                == now.result().erased().equals("Optional");
        if (!samePaging || paged || (sameRef && sameForm)) {
            return;
        }
        JavaChange java = sameRef ? JavaChange.BOTH : generics(old, now);
        boolean lost = !sameRef && !readable(old.resultRef(), now.resultRef());
        context.changed("result-changed", "result")
                .values(old.result().text(), now.result().text())
                .because(
                        Impacts.none().java(java).wire(lost),
                        "Methods return " + now.result().text() + " instead of "
                                + old.result().text()
                                + (lost ? ", and old clients cannot read the new answers." : "."));
    }

    /** Inside {@code Response<T>} compiled code does not see T, but the plain method shows it. */
    private static JavaChange generics(CallShape old, CallShape now) {
        return JavaChange.between(old.result(), now.result());
    }

    private boolean readable(Optional<TypeRef> old, Optional<TypeRef> now) {
        return old.isEmpty() || (now.isPresent() && comparing.wire().oldReadsNew(old.get(), now.get()));
    }

    private void successes() {
        for (ApiResponse old : context.old().responses()) {
            if (find(context.now().responses(), old.status()).isEmpty()) {
                context.removed("response-removed", "response " + old.status(), old.where())
                        .values(describe(comparing.before(), old), "")
                        .because(Impacts.none(), "Old clients understand an answer that no longer comes.");
            }
        }
        boolean ranges = context.old().responses().stream().anyMatch(ResponseDiff::isRange);
        for (ApiResponse now : context.now().responses()) {
            if (find(context.old().responses(), now.status()).isEmpty()) {
                context.added("response-added", "response " + now.status(), now.where())
                        .values("", describe(comparing.after(), now))
                        .because(
                                Impacts.none().wire(!ranges && !isRange(now)),
                                ranges || isRange(now)
                                        ? "Old clients understand the status already."
                                        : "Old clients take the status, which they do not know, for a failure.");
            }
        }
        for (ApiResponse old : context.old().responses()) {
            find(context.now().responses(), old.status()).ifPresent(now -> contentTypes(old, now));
        }
    }

    private void contentTypes(ApiResponse old, ApiResponse now) {
        if (old.body().isEmpty() || now.body().isEmpty() || old.contentTypes().equals(now.contentTypes())) {
            return;
        }
        String from = Content.form(old.body().get(), old.contentTypes());
        String to = Content.form(now.body().get(), now.contentTypes());
        context.changed("content-type-changed", "response " + old.status(), old.where(), now.where())
                .values(String.join(", ", old.contentTypes()), String.join(", ", now.contentTypes()))
                .because(
                        Impacts.none().wire(!from.equals(to)),
                        from.equals(to)
                                ? "Both are " + from + " to clients."
                                : "Old clients expect " + from + " and get " + to + ".");
    }

    private void errors() {
        for (ApiResponse old : context.old().errors()) {
            find(context.now().errors(), old.status()).ifPresentOrElse(now -> error(old, now), () -> context.removed(
                            "error-removed", "error " + old.status(), old.where())
                    .values(describe(comparing.before(), old), "")
                    .because(
                            Impacts.none().behaviour(true),
                            "The status is no longer thrown as an exception of its own."));
        }
        for (ApiResponse now : context.now().errors()) {
            if (find(context.old().errors(), now.status()).isEmpty()) {
                context.added("error-added", "error " + now.status(), now.where())
                        .values("", describe(comparing.after(), now))
                        .because(
                                Impacts.none().behaviour(true),
                                "New clients throw an exception of its own for the status.");
            }
        }
    }

    private void error(ApiResponse old, ApiResponse now) {
        boolean same = old.body().isPresent() == now.body().isPresent()
                && (old.body().isEmpty()
                        || comparing.types().same(old.body().get(), now.body().orElseThrow()));
        if (!same) {
            context.changed("error-type-changed", "error " + old.status(), old.where(), now.where())
                    .values(describe(comparing.before(), old), describe(comparing.after(), now))
                    .because(
                            Impacts.none().behaviour(true),
                            "Another exception is thrown for the status; old clients still get status and text.");
        }
    }

    private static Optional<ApiResponse> find(List<ApiResponse> responses, String status) {
        return responses.stream().filter(other -> other.status().equals(status)).findFirst();
    }

    private static boolean isRange(ApiResponse response) {
        return !response.status().matches("[1-5][0-9][0-9]");
    }

    private static String describe(Side side, ApiResponse response) {
        return response.status() + ": " + response.body().map(side::text).orElse("no body");
    }
}
