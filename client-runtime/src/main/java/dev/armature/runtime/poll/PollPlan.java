package dev.armature.runtime.poll;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a description says about waiting for an operation. Immutable. */
public final class PollPlan {
    private final FinalStateVia finalStateVia;
    private final @Nullable String resultMember;
    private final @Nullable String cancelSegment;

    private PollPlan(FinalStateVia finalStateVia, @Nullable String resultMember, @Nullable String cancelSegment) {
        this.finalStateVia = finalStateVia;
        this.resultMember = resultMember;
        this.cancelSegment = cancelSegment;
    }

    /**
     * A plan.
     *
     * @param via where the result is read
     * @return the plan
     */
    public static PollPlan finalStateVia(FinalStateVia via) {
        return new PollPlan(via, null, null);
    }

    /**
     * Reads the result from a member of the status document, where that document is what the result is read from.
     *
     * @param member the member, for instance {@code properties} or {@code result}
     * @return this plan with that member
     */
    public PollPlan resultIn(String member) {
        return new PollPlan(finalStateVia, member, cancelSegment);
    }

    /**
     * Lets the service cancel the operation: a POST without body to the URL of the operation with one more segment.
     *
     * @param segment the segment, for instance {@code cancel}; already encoded
     * @return this plan with that segment
     */
    public PollPlan canceledAt(String segment) {
        return new PollPlan(finalStateVia, resultMember, segment);
    }

    /** {@return where the result is read} */
    public FinalStateVia finalStateVia() {
        return finalStateVia;
    }

    /** {@return the member of the status document that holds the result} */
    public Optional<String> resultMember() {
        return Optional.ofNullable(resultMember);
    }

    /** {@return what to add to the path of the operation to cancel it; empty when the service cannot} */
    public Optional<String> cancelSegment() {
        return Optional.ofNullable(cancelSegment);
    }
}
