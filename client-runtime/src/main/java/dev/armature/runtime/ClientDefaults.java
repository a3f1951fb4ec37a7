package dev.armature.runtime;

import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Security;
import dev.armature.runtime.http.SecretNames;
import dev.armature.runtime.retry.RetryRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a generated client knows from its description. Immutable.
 *
 * @param product name and version for the {@code User-Agent}, for instance {@code vpn-connections/2024-05-01}
 * @param endpoint the description's server; null when it names none
 * @param security which credentials operations want
 * @param operations which credentials those operations want that differ, by operation id
 * @param secrets what must not be printed
 * @param retryRules which error codes say that a call may be repeated
 */
public record ClientDefaults(
        String product,
        @Nullable String endpoint,
        Security security,
        Map<String, Security> operations,
        SecretNames secrets,
        List<RetryRule> retryRules) {
    /**
     * Copies the map.
     *
     * @param product name and version for the {@code User-Agent}
     * @param endpoint the description's server; null when it names none
     * @param security which credentials operations want
     * @param operations which credentials those operations want that differ, by operation id
     * @param secrets what must not be printed
     * @param retryRules which error codes say that a call may be repeated
     */
    public ClientDefaults {
        operations = Map.copyOf(operations);
        retryRules = List.copyOf(retryRules);
    }

    /**
     * What a description says that marks nothing as secret and wants the same of all operations.
     *
     * @param product name and version for the {@code User-Agent}
     * @param endpoint the description's server; null when it names none
     * @param schemes how the API wants to be told who calls, one of them; empty when nothing is declared
     */
    public ClientDefaults(String product, @Nullable String endpoint, List<AuthScheme> schemes) {
        this(product, endpoint, Security.anyOf(schemes), Map.of(), SecretNames.none(), List.of());
    }

    /**
     * Changes which credentials operations want.
     *
     * @param all what all want that nothing else is said about
     * @return new defaults
     */
    public ClientDefaults withSecurity(Security all) {
        return new ClientDefaults(product, endpoint, all, operations, secrets, retryRules);
    }

    /**
     * Changes which credentials one operation wants.
     *
     * @param operationId the operation
     * @param wanted what it wants
     * @return new defaults
     */
    public ClientDefaults withSecurity(String operationId, Security wanted) {
        Map<String, Security> all = new LinkedHashMap<>(operations);
        all.put(operationId, wanted);
        return new ClientDefaults(product, endpoint, security, all, secrets, retryRules);
    }

    /**
     * Marks members of bodies as secret.
     *
     * @param members names of JSON members; their values are never printed, wherever they stand
     * @return new defaults
     */
    public ClientDefaults withSecretMembers(String... members) {
        return new ClientDefaults(
                product,
                endpoint,
                security,
                operations,
                new SecretNames(Set.of(members), secrets.operations()),
                retryRules);
    }

    /**
     * Marks bodies as secret as a whole.
     *
     * @param operationIds operations whose bodies are never printed
     * @return new defaults
     */
    public ClientDefaults withSecretBodies(String... operationIds) {
        return new ClientDefaults(
                product,
                endpoint,
                security,
                operations,
                new SecretNames(secrets.members(), Set.of(operationIds)),
                retryRules);
    }

    /**
     * Adds a rule about error codes.
     *
     * @param rule the rule
     * @return new defaults
     */
    public ClientDefaults withRetry(RetryRule rule) {
        List<RetryRule> all = new ArrayList<>(retryRules);
        all.add(rule);
        return new ClientDefaults(product, endpoint, security, operations, secrets, all);
    }
}
