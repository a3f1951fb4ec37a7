package dev.armature.it.demo;

import dev.armature.it.simulator.ArmRequest;
import dev.armature.it.simulator.ArmSimulator;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what the clients did, and under it what the server saw. */
final class Story {
    private final PrintStream out;
    private final ArmSimulator simulator;
    private int chapters;
    private int told;

    Story(PrintStream out, ArmSimulator simulator) {
        this.out = out;
        this.simulator = simulator;
    }

    void chapter(String title) {
        tellRequests();
        chapters++;
        out.println();
        out.println(chapters + ". " + title);
    }

    void say(String format, @Nullable Object... values) {
        out.println("   " + String.format(Locale.ROOT, format, values));
    }

    void end() {
        tellRequests();
        out.println();
        out.printf(Locale.ROOT, "All %d operations completed; the server saw %d requests.%n", chapters, told);
    }

    private void tellRequests() {
        List<ArmRequest> received = simulator.received();
        for (ArmRequest request : received.subList(told, received.size())) {
            out.println("   | " + request.method() + " " + request.path() + " " + request.query());
        }
        told = received.size();
    }
}
