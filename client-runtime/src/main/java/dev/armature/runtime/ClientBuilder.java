package dev.armature.runtime;

import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.http.HostTemplate;
import dev.armature.runtime.http.Origin;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every generated builder offers.
 *
 * @param <B> the generated builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private final ClientDefaults defaults;
    private @Nullable URI endpoint;
    private Credential credential = Credential.none();
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private ClientOptions options = ClientOptions.defaults();

    /**
     * A builder for one API.
     *
     * @param defaults what its description says
     */
    protected ClientBuilder(ClientDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * Sets the server. The credential is sent to this server's scheme, host and port only.
     *
     * @param url an absolute {@code https} URL, maybe with a path; {@code http} works without a credential, or for tests on this
     *     machine with {@link ClientOptions.Builder#allowPlainHttpOnLoopback}
     * @return this
     * @throws IllegalArgumentException when it is no such URL, or one with user information, query or fragment
     */
    public B endpoint(String url) {
        endpoint = parse(url);
        return self();
    }

    /**
     * Sets who calls. The credential goes with every operation that takes its kind; what {@link #credential(String, Credential)} has
     * set stays.
     *
     * @param value the credential; by default there is none
     * @return this
     */
    public B credential(Credential value) {
        credential = value;
        return self();
    }

    /**
     * Sets who calls where an operation asks for one of the API's security schemes, beside or in place of
     * {@link #credential(Credential)}.
     *
     * @param scheme the scheme's key in the description
     * @param value the credential
     * @return this
     */
    public B credential(String scheme, Credential value) {
        credentials.put(scheme, value);
        return self();
    }

    /**
     * Sets how calls are made.
     *
     * @param value the options
     * @return this
     */
    public B options(ClientOptions value) {
        options = value;
        return self();
    }

    /**
     * Makes what the generated client calls.
     *
     * @return a new service client
     * @throws IllegalStateException when there is no endpoint, or the credential is of a kind the API has no scheme for
     */
    protected ServiceClient newServiceClient() {
        URI server = endpoint;
        return newServiceClient(server == null ? parse(require(defaults.endpoint(), "endpoint")) : server);
    }

    /**
     * Makes what the generated client calls, on a server that parts of are settings.
     *
     * @param template the URL of the server. An endpoint that was set is called in its place; when the template begins with a
     *     variable for scheme and host, an endpoint without a path gets the path of the template
     * @return a new service client
     * @throws IllegalStateException when neither the endpoint nor all parts of the template are set, or the credential is of a
     *     kind the API has no scheme for
     * @throws IllegalArgumentException when the value of a part cannot stand at its place
     */
    protected ServiceClient newServiceClient(HostTemplate template) {
        URI server = endpoint;
        if (server == null) {
            String usual = template.startsWithOrigin() ? require(defaults.endpoint(), "endpoint") : template.url();
            return newServiceClient(parse(usual));
        }
        boolean complete = !template.startsWithOrigin() || server.getRawPath().length() > 1;
        return newServiceClient(complete ? server : parse(template.at(server.toString())));
    }

    private ServiceClient newServiceClient(URI server) {
        Credential all = credential;
        for (Map.Entry<String, Credential> named : credentials.entrySet()) {
            all = all.with(named.getKey(), named.getValue());
        }
        return ServiceClient.of(defaults, server, all, options);
    }

    /**
     * Checks that a setting is there.
     *
     * @param value the setting
     * @param name its name
     * @param <T> its type
     * @return the setting
     * @throws IllegalStateException when it is null
     */
    protected static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " is required");
        }
        return value;
    }

    private static URI parse(String url) {
        URI uri;
        try {
            uri = URI.create(url);
            Origin.of(uri);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The endpoint must be an absolute http or https URL", e);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("The endpoint must not have a query or fragment");
        }
        return uri;
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
