package dev.armature.runtime.poll;

import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.testing.Widget;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A process of its own that begins an operation, or goes on with one. */
final class ResumeProcess {
    private ResumeProcess() {}

    /**
     * Prints the resume token of an operation it has begun, then waits for the operation; or goes on with one and prints its result.
     *
     * @param arguments the server, and a token to go on with
     */
    public static void main(String[] arguments) {
        try (ServiceClient client = Loopback.client(
                URI.create(arguments[0]),
                Credential.token("SK-canary"),
                Loopback.options(Scheduler.system())
                        .pollInterval(Duration.ofMillis(5))
                        .build())) {
            Optional<String> token = arguments.length > 1 ? Optional.of(arguments[1]) : Optional.empty();
            AsyncPoller<Widget> poller = token.isPresent()
                    ? client.resume("Widgets_Do", token.get(), Loopback.WIDGET, Loopback.DEFAULT)
                    : Sync.join(Loopback.begin(client, "PUT", Loopback.WIDGET, Loopback.DEFAULT));
            if (token.isEmpty()) {
                System.out.println("token " + poller.resumeToken());
            }
            System.out.println("result " + Poller.of(poller).await().name().orElse(""));
        }
    }
}
