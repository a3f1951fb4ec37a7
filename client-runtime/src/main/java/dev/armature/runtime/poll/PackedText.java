package dev.armature.runtime.poll;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of URLs as short URL-safe text. Long base64 in them, such as the certificate in status URLs of Azure Resource Manager,
 * becomes bytes first; then all is deflated with a dictionary of what such URLs and certificates are made of.
 */
final class PackedText {
    private static final byte MARK = 0;
    private static final int LONGEST_RUN = Short.MAX_VALUE;
    private static final int QUANTUM = 4;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_-]{64,}");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** What the lines are likely to hold, the likeliest last. Another dictionary needs another version of the token. */
    private static final byte[] WORDS = String.join(
                    "",
                    "ldap:///CN=CDP,CN=AIA,CN=Public%20Key%20Services,CN=Services,CN=Configuration,DC=AME,DC=GBL",
                    "?cACertificate?base?objectClass=certificationAuthority",
                    "?certificateRevocationList?base?objectClass=cRLDistributionPoint",
                    "http://crl.microsoft.com/pkiinfra/Certs/PKIINTCA01.AME.GBL_AME%20Infra%20CA%2001.crt",
                    "http://crl.microsoft.com/pkiinfra/CRL/AME%20Infra%20CA%2001.crl",
                    "http://crl1.ame.gbl/crl/AME%20Infra%20CA%20http://crl2.ame.gbl/crl/AME%20Infra%20CA%20",
                    "http://crl3.ame.gbl/aia/http://crl4.ame.gbl/aia/PKIINTCA02.AME.GBL_AME%20Infra%20CA%2002",
                    "AME Infra CA 02asyncoperationsigningcertificate.management.azure.com",
                    "&s=&h=&t=638&c=",
                    "/operationresults/operationStatuses/operationResults/operations/locations/eastus2/westeurope",
                    "/providers/Microsoft.Compute/Microsoft.Storage/Microsoft.Network/",
                    "?api-version=2023-01-2022-01-2024-05-01",
                    "https://management.azure.com/subscriptions//resourceGroups/")
            .getBytes(StandardCharsets.UTF_8);

    private PackedText() {}

    /** Packs text without the character zero. */
    static String pack(String text) {
        return ENCODER.encodeToString(Deflation.deflate(withBytes(text), WORDS));
    }

    /**
     * Unpacks.
     *
     * @throws IllegalArgumentException when it was not packed by {@link #pack}, or is longer than anybody would pack
     */
    static String unpack(String packed) {
        return withText(Deflation.inflate(DECODER.decode(packed), WORDS));
    }

    /**
     * Unpacks what the first version of tokens held: neither bytes nor words.
     *
     * @throws IllegalArgumentException when it is no such text, or is longer than anybody would pack
     */
    static String unpackPlain(String packed) {
        return new String(Deflation.inflate(DECODER.decode(packed), new byte[0]), StandardCharsets.UTF_8);
    }

    private static byte[] withBytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher runs = BASE64.matcher(text);
        int end = 0;
        while (runs.find()) {
            out.writeBytes(utf8(text.substring(end, runs.start())));
            out.writeBytes(run(runs.group()));
            end = runs.end();
        }
        out.writeBytes(utf8(text.substring(end)));
        return out.toByteArray();
    }

    /** The bytes behind a mark and their number; only canonical base64 comes back as the same text. */
    private static byte[] run(String text) {
        byte[] bytes = text.length() % QUANTUM == 1 ? new byte[0] : DECODER.decode(text);
        if (bytes.length > LONGEST_RUN || !ENCODER.encodeToString(bytes).equals(text)) {
            return utf8(text);
        }
        return ByteBuffer.allocate(1 + Short.BYTES + bytes.length)
                .put(MARK)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    /** The reverse of packing, for bytes that were deflated. */
    static String withText(byte[] packed) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(packed);
        try {
            while (in.hasRemaining()) {
                byte next = in.get();
                if (next == MARK) {
                    byte[] run = new byte[in.getShort()];
                    in.get(run);
                    text.writeBytes(ENCODER.encode(run));
                } else {
                    text.write(next);
                }
            }
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("Cut short", e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
