package dev.armature.runtime.testing;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.RequestBuilder;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.retry.RetryPolicy;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A service client over a scripted transport and a clock that tests move. */
public final class Bench {
    public static final String ENDPOINT = "https://api.example.com";

    public final FakeScheduler clock = new FakeScheduler();
    public final FakeTransport transport = new FakeTransport(clock);
    public final ServiceClient client;

    public Bench() {
        this(UnaryOperator.identity());
    }

    public Bench(UnaryOperator<ClientOptions.Builder> options) {
        this(Credential.none(), List.of(), options);
    }

    public Bench(Credential credential, List<AuthScheme> schemes, UnaryOperator<ClientOptions.Builder> options) {
        this(URI.create(ENDPOINT), credential, schemes, options);
    }

    public Bench(
            URI endpoint,
            Credential credential,
            List<AuthScheme> schemes,
            UnaryOperator<ClientOptions.Builder> options) {
        this(new ClientDefaults("widgets/2024-05-01", null, schemes), endpoint, credential, options);
    }

    public Bench(
            ClientDefaults defaults,
            URI endpoint,
            Credential credential,
            UnaryOperator<ClientOptions.Builder> options) {
        ClientOptions.Builder builder = ClientOptions.builder()
                .transport(transport)
                .scheduler(clock)
                .retry(RetryPolicy.builder().jitter(() -> 0.5).build());
        this.client = ServiceClient.of(
                defaults, endpoint, credential, options.apply(builder).build());
    }

    public RequestBuilder get(String path) {
        return client.request("Widgets_Get", "GET", path).accept("application/json");
    }

    /** Sends and lets time pass until there is an outcome. */
    public <T extends @Nullable Object> Response<T> send(RequestBuilder request, Answers<T> answers) {
        return join(client.send(request, answers, CallOptions.none()));
    }

    public <T extends @Nullable Object> Response<T> send(RequestBuilder request, Answers<T> answers, CallOptions call) {
        return join(client.send(request, answers, call));
    }

    /** Lets time pass until there is an outcome. */
    public <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        return Sync.join(clock.run(future));
    }
}
