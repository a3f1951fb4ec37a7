package dev.armature.runtime.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A key with a self-signed certificate for loopback, made by the JDK's keytool. */
public final class TestKeys {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore store;

    private TestKeys(KeyStore store) {
        this.store = store;
    }

    /** Makes a new key in a directory. */
    public static TestKeys make(Path directory, String name) {
        Path file = directory.resolve(name + ".p12");
        try {
            run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "2",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1,ip:127.0.0.2,ip:0:0:0:0:0:0:0:1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    file.toString()));
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(file)) {
                store.load(stream, PASSWORD);
            }
            return new TestKeys(store);
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A context that shows this key. */
    public SSLContext context() {
        return context(keyManagers(), null);
    }

    /** A context that shows this key and trusts only the other. */
    public SSLContext contextTrusting(TestKeys other) {
        return context(keyManagers(), other.trustManagers());
    }

    /** A context without a key of its own that trusts only this key. */
    public SSLContext trusted() {
        return context(null, trustManagers());
    }

    private static SSLContext context(KeyManager[] keys, TrustManager[] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private KeyManager[] keyManagers() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private TrustManager[] trustManagers() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            String alias = store.aliases().nextElement();
            trusted.setCertificateEntry(alias, store.getCertificate(alias));
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
    }
}
