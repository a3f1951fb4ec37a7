package dev.armature.runtime.call;

import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.AuthContext;
import dev.armature.runtime.auth.AuthPolicy;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.http.JdkTransport;
import dev.armature.runtime.http.Origin;
import dev.armature.runtime.http.OriginGuard;
import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.http.Pipeline;
import dev.armature.runtime.http.Policy;
import dev.armature.runtime.http.Slot;
import dev.armature.runtime.http.TimeLimit;
import dev.armature.runtime.http.Transport;
import dev.armature.runtime.json.Jackson2Codec;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.log.LogPolicy;
import dev.armature.runtime.retry.RetryStage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a client, in their order.
 *
 * @param pipeline all policies and the transport
 * @param owned what the client closes
 * @param codec reads and writes JSON
 * @param origins where requests may go
 */
record Assembly(Pipeline pipeline, AutoCloseable owned, JsonCodec codec, OriginRules origins) {
    static Assembly of(ClientDefaults defaults, URI endpoint, Credential credential, ClientOptions options) {
        JsonCodec codec = options.codec().orElseGet(Assembly::defaultCodec);
        OriginRules origins = new OriginRules(Origin.of(endpoint), options.allowedOrigins());
        boolean own = options.transport().isEmpty();
        Transport transport = options.transport().orElseGet(() -> jdk(options));
        AuthContext context = new AuthContext(
                origins, options.scopes(), options.allowPlainHttpOnLoopback(), options.scheduler(), transport, codec);
        try {
            AuthPolicy auth = new AuthPolicy(credential, defaults.security(), defaults.operations(), context);
            OriginGuard guard = new OriginGuard(origins, options.allowPlainHttpOnLoopback());
            Pipeline pipeline = new Pipeline(policies(defaults, options, auth, guard, codec), transport);
            return new Assembly(pipeline, own ? transport : () -> {}, codec, origins);
        } catch (RuntimeException e) {
            if (own) {
                transport.close();
            }
            throw e;
        }
    }

    /** Apart, so that Jackson 2 is not looked for when the application has another codec. */
    private static JsonCodec defaultCodec() {
        try {
            return Jackson2Codec.create();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Jackson 2 is not on the class path. Add it, or name another codec in ClientOptions.", e);
        }
    }

    private static List<Policy> policies(
            ClientDefaults defaults, ClientOptions options, AuthPolicy auth, OriginGuard guard, JsonCodec codec) {
        List<Policy> all = new ArrayList<>();
        all.add(new TimeLimit(null, options.scheduler()));
        all.add(new ClientHeaders(defaults.product()));
        all.addAll(options.policies(Slot.BEFORE_RETRY));
        all.add(new RetryStage(
                options.retry(), defaults.retryRules(), options.retryListener(), codec, options.scheduler()));
        all.add(new TimeLimit(options.attemptTimeout(), options.scheduler()));
        all.addAll(options.policies(Slot.PER_ATTEMPT));
        all.add(auth);
        all.addAll(options.policies(Slot.AFTER_AUTH));
        all.add(guard);
        all.add(new LogPolicy(options.logBodies(), codec, options.scheduler()));
        return all;
    }

    private static Transport jdk(ClientOptions options) {
        return options.httpClient()
                .<Transport>map(
                        client -> JdkTransport.over(client, options.maxResponseBytes(), options.attemptTimeout()))
                .orElseGet(() -> JdkTransport.create(options.maxResponseBytes(), options.attemptTimeout()));
    }
}
