package dev.armature.generator.diff;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Paging;
import java.util.Optional;

/** Compares how the result of one operation comes in pages. */
final class PagingDiff {
    private PagingDiff() {}

    static void compare(OperationContext context) {
        Optional<Paging> old = context.old().paging();
        Optional<Paging> now = context.now().paging();
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        compare(context, old.get(), now.get());
    }

    private static void compare(OperationContext context, Paging old, Paging now) {
        if (!old.items().equals(now.items())) {
            context.changed("page-items-changed", "paging")
                    .values(String.join(".", old.items()), String.join(".", now.items()))
                    .because(Impacts.none().wire(true), "Old clients look for the items in another member.");
        }
        if (!old.nextLink().equals(now.nextLink())) {
            boolean lost = !old.nextLink().isEmpty() || !now.nextLink().isEmpty();
            context.changed("next-link-changed", "paging")
                    .values(String.join(".", old.nextLink()), String.join(".", now.nextLink()))
                    .because(
                            Impacts.none().wire(lost),
                            "Old clients look for the next link in another place, so that they end after the first page.");
        }
        Comparing comparing = context.comparing();
        if (!comparing.types().same(old.item(), now.item())) {
            JavaType from = comparing.before().json(old.item()).paged();
            JavaType to = comparing.after().json(now.item()).paged();
            boolean wire = !comparing.wire().oldReadsNew(old.item(), now.item());
            JavaChange java = JavaChange.between(from, to);
            context.changed("page-item-type-changed", "paging")
                    .values(from.text(), to.text())
                    .because(
                            Impacts.none().java(java).wire(wire),
                            TypeWords.why(from, to, java, wire, "Old clients cannot read the new items"));
        }
        String oldNext = next(old);
        String newNext = next(now);
        if (!oldNext.equals(newNext)) {
            context.changed("next-operation-changed", "paging")
                    .values(oldNext, newNext)
                    .because(Impacts.none().behaviour(true), "New clients get the next page with another call.");
        }
    }

    private static String next(Paging paging) {
        return paging.next()
                .map(Paging.NextPage::operation)
                .map(Operation::operationId)
                .orElse("");
    }
}
