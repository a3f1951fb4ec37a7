package dev.armature.runtime.poll;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a description says about waiting for an operation. Immutable. */
public final class PollPlan {
    private final FinalStateVia finalStateVia;
    private final @Nullable String resultMember;

    private PollPlan(FinalStateVia finalStateVia, @Nullable String resultMember) {
        this.finalStateVia = finalStateVia;
        this.resultMember = resultMember;
    }

    /**
     * A plan.
     *
     * @param via where the result is read
     * @return the plan
     */
    public static PollPlan finalStateVia(FinalStateVia via) {
        return new PollPlan(via, null);
    }

    /**
     * Reads the result from a member of the status document, where that document is what the result is read from.
     *
     * @param member the member, for instance {@code properties} or {@code result}
     * @return this plan with that member
     */
    public PollPlan resultIn(String member) {
        return new PollPlan(finalStateVia, member);
    }

    /** {@return where the result is read} */
    public FinalStateVia finalStateVia() {
        return finalStateVia;
    }

    /** {@return the member of the status document that holds the result} */
    public Optional<String> resultMember() {
        return Optional.ofNullable(resultMember);
    }
}
