package dev.armature.runtime.call;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.http.CallScope;
import dev.armature.runtime.http.CallSecrets;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.http.Pipeline;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.http.SecretNames;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.page.AsyncPaged;
import dev.armature.runtime.page.PagePlan;
import dev.armature.runtime.poll.AsyncPoller;
import dev.armature.runtime.poll.FinalStateVia;
import dev.armature.runtime.poll.PollPlan;
import dev.armature.runtime.poll.PolledOperation;
import dev.armature.runtime.poll.Polling;
import dev.armature.runtime.poll.Sender;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the generated clients of one builder share: the pipeline, and the ways to use it. Thread-safe. */
public final class ServiceClient implements AutoCloseable {
    private final URI endpoint;
    private final Pipeline pipeline;
    private final AutoCloseable transport;
    private final JsonCodec codec;
    private final Scheduler scheduler;
    private final Duration callTimeout;
    private final Polling polling;
    private final OriginRules origins;
    private final int maxPages;
    private final SecretNames secrets;

    private ServiceClient(ClientDefaults defaults, URI endpoint, ClientOptions options, Assembly assembly) {
        this.endpoint = endpoint;
        this.secrets = defaults.secrets();
        this.pipeline = assembly.pipeline();
        this.transport = assembly.owned();
        this.codec = assembly.codec();
        this.scheduler = options.scheduler();
        this.callTimeout = options.callTimeout();
        this.origins = assembly.origins();
        this.maxPages = options.maxPages();
        this.polling = new Polling(origins, codec, scheduler, options.pollRhythm());
    }

    /**
     * Puts a client together.
     *
     * @param defaults what the description says
     * @param endpoint the server: absolute, {@code http} or {@code https}, without query
     * @param credential who calls
     * @param options how calls are made
     * @return the client
     * @throws IllegalStateException when the API has no scheme for the credential
     */
    public static ServiceClient of(
            ClientDefaults defaults, URI endpoint, Credential credential, ClientOptions options) {
        return new ServiceClient(defaults, endpoint, options, Assembly.of(defaults, endpoint, credential, options));
    }

    /**
     * Starts a request.
     *
     * @param operationId the operation, for messages and logs
     * @param method the HTTP method
     * @param pathTemplate the path below the endpoint, variables in braces
     * @return the request, to be completed
     */
    public RequestBuilder request(String operationId, String method, String pathTemplate) {
        return new RequestBuilder(operationId, method, pathTemplate);
    }

    /**
     * Makes a call.
     *
     * @param request the complete request
     * @param answers what the operation declares
     * @param call what this call does differently
     * @param <T> the body
     * @return the success. Faults: {@link dev.armature.runtime.ApiException} for every other answer,
     *     {@link dev.armature.runtime.TransportException} when there is none. Cancelling the future ends the exchange
     * @throws IllegalArgumentException when a parameter's value cannot be sent
     */
    public <T extends @Nullable Object> CompletableFuture<Response<T>> send(
            RequestBuilder request, Answers<T> answers, CallOptions call) {
        return send(request.build(endpoint, codec, call, secrets, scheduler.now()), answers, call);
    }

    /**
     * Prepares a call whose result comes in pages that link to each other.
     *
     * @param request the complete request of the first page
     * @param answers what the operation declares
     * @param plan where a page has its items and its link
     * @param call what these calls do differently; its query parameters are those of the first page only, because links are
     *     followed as they are
     * @param <P> a page
     * @param <T> an item
     * @return the result; nothing has been sent
     * @throws IllegalArgumentException when a parameter's value cannot be sent
     */
    public <P, T> AsyncPaged<T> list(
            RequestBuilder request, Answers<? extends @Nullable P> answers, PagePlan<P, T> plan, CallOptions call) {
        HttpRequest first = request.build(endpoint, codec, call, secrets, scheduler.now());
        return paged(first, new NextLink(first, origins), answers, plan, call);
    }

    /**
     * Prepares a call whose result comes in pages, the further ones from another operation.
     *
     * @param request the complete request of the first page
     * @param answers what both operations declare
     * @param plan where a page has its items and its link
     * @param next makes the complete request of the page that a link leads to
     * @param call what these calls do differently
     * @param <P> a page
     * @param <T> an item
     * @return the result; nothing has been sent
     * @throws IllegalArgumentException when a parameter's value cannot be sent
     */
    public <P, T> AsyncPaged<T> list(
            RequestBuilder request,
            Answers<? extends @Nullable P> answers,
            PagePlan<P, T> plan,
            Function<String, RequestBuilder> next,
            CallOptions call) {
        HttpRequest first = request.build(endpoint, codec, call, secrets, scheduler.now());
        NextRequest following =
                new NextOperation(link -> next.apply(link).build(endpoint, codec, call, secrets, scheduler.now()));
        return paged(first, following, answers, plan, call);
    }

    /**
     * Starts a long-running operation.
     *
     * @param request the complete request
     * @param answers what the operation declares
     * @param plan what it says about waiting
     * @param call what this operation's calls do differently
     * @param <T> the result
     * @return the operation, once the service has taken it on. Faults like those of {@link #send}
     * @throws IllegalArgumentException when a parameter's value cannot be sent
     */
    public <T extends @Nullable Object> CompletableFuture<AsyncPoller<T>> begin(
            RequestBuilder request, Answers<T> answers, PollPlan plan, CallOptions call) {
        HttpRequest complete = request.build(endpoint, codec, call, secrets, scheduler.now());
        PolledOperation<T> operation =
                new PolledOperation<>(complete.scope(), plan, reader(answers), polls(call), true);
        return Futures.map(exchange(complete, call), response -> started(complete, response, operation));
    }

    /**
     * Takes up a long-running operation that was started before.
     *
     * @param operationId the operation
     * @param resumeToken what its poller gave
     * @param answers what the operation declares
     * @param plan what it says about waiting
     * @param <T> the result
     * @return the operation; nothing has been sent
     * @throws IllegalArgumentException when the text is no resume token
     * @throws dev.armature.runtime.http.OriginViolation when the token is of an operation on another server
     */
    public <T extends @Nullable Object> AsyncPoller<T> resume(
            String operationId, String resumeToken, Answers<T> answers, PollPlan plan) {
        CallScope scope = new CallScope(operationId, null, new CallSecrets(secrets));
        return polling.resume(
                resumeToken, new PolledOperation<>(scope, plan, reader(answers), polls(CallOptions.none()), true));
    }

    /** Releases what this client made itself; an HTTP client or transport of the application stays open. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The transport could not be closed", e);
        }
    }

    private <T extends @Nullable Object> CompletableFuture<Response<T>> send(
            HttpRequest request, Answers<T> answers, CallOptions call) {
        if (call.waitsUntilProvisioned()) {
            return provisioned(request, answers, call);
        }
        HttpRequest complete = request.withStreaming(answers::streams);
        return Futures.map(exchange(complete, call), response -> answers.read(complete, response, codec));
    }

    /** Treats an ordinary operation as a long-running one whose answers tell all there is to know. */
    private <T extends @Nullable Object> CompletableFuture<Response<T>> provisioned(
            HttpRequest complete, Answers<T> answers, CallOptions call) {
        if (!answers.isProvisioned()) {
            throw new IllegalArgumentException(complete.scope().operation()
                    + " cannot be waited for: its description names nothing that would tell when it is done");
        }
        PolledOperation<Response<T>> operation = new PolledOperation<>(
                complete.scope(),
                PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                new ResponseReader<>(reader(answers)),
                polls(call),
                false);
        return Futures.then(exchange(complete, call), response -> started(complete, response, operation)
                .result());
    }

    private <T extends @Nullable Object> AsyncPoller<T> started(
            HttpRequest request, HttpResponse response, PolledOperation<T> operation) {
        if (!response.successful()) {
            throw operation.reader().error(request, response);
        }
        return polling.start(request, response, operation);
    }

    private <P, T> AsyncPaged<T> paged(
            HttpRequest first,
            NextRequest following,
            Answers<? extends @Nullable P> answers,
            PagePlan<P, T> plan,
            CallOptions call) {
        return AsyncPaged.of(
                new PagedCall<>(first, following, request -> send(request, answers, call), plan), maxPages);
    }

    private <T extends @Nullable Object> AnswersReader<T> reader(Answers<T> answers) {
        return new AnswersReader<>(answers, codec);
    }

    /** Polls carry the caller's request id, if he gave one, and none of his other headers: they were meant for the operation. */
    private Sender polls(CallOptions call) {
        String id = call.headers().first(ClientHeaders.REQUEST_ID).orElse(null);
        return request -> exchange(id == null ? request : request.withHeader(ClientHeaders.REQUEST_ID, id), call);
    }

    private CompletableFuture<HttpResponse> exchange(HttpRequest request, CallOptions call) {
        Duration timeout = call.timeout().orElse(callTimeout);
        CallScope scope = request.scope().part(scheduler.now().plus(timeout));
        CompletableFuture<HttpResponse> exchange =
                Futures.map(pipeline.send(request.withScope(scope)), response -> response);
        Futures.whenDone(exchange, (response, fault) -> {
            if (fault != null) {
                scope.cancel();
            }
        });
        return exchange;
    }
}
