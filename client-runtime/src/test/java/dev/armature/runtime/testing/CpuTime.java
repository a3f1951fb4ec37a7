package dev.armature.runtime.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What work costs the calling thread, however busy the machine is with other things. */
public final class CpuTime {
    private CpuTime() {}

    /** Does the work and measures the processor's time for it. */
    public static Duration of(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
