package dev.armature.it.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The long-running operations under way. Each is done after a fixed number of status reads. */
final class OperationStore {
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final int pollsUntilDone;

    OperationStore(int pollsUntilDone) {
        this.pollsUntilDone = pollsUntilDone;
    }

    /** Starts an operation; {@code onDone} runs once, when the last poll before the end has been answered. */
    String start(Runnable onDone) {
        String id = "op-" + ids.incrementAndGet();
        running.put(id, new Running(new AtomicInteger(pollsUntilDone), onDone));
        return id;
    }

    /** Counts one status read: whether the operation is done; empty when it does not exist. */
    Optional<Boolean> poll(String id) {
        return Optional.ofNullable(running.get(id)).map(Running::poll);
    }

    private record Running(AtomicInteger left, Runnable onDone) {
        boolean poll() {
            int now = left.getAndDecrement();
            if (now == 0) {
                onDone.run();
            }
            return now <= 0;
        }
    }
}
