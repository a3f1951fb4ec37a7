package dev.armature.it.chaos;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 request as it came over a connection, with just as much parsing as a proxy needs. */
record Exchange(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection", "content-length", "host", "http2-settings", "keep-alive", "transfer-encoding", "upgrade");

    /** The next request, or null at the end of the connection. */
    static @Nullable Exchange read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ", 3);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        int length = 0;
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).strip();
            headers.add(Map.entry(name, value));
            length = name.equals("content-length") ? Integer.parseInt(value) : length;
        }
        return new Exchange(parts[0], parts[1], headers, in.readNBytes(length));
    }

    HttpResponse<byte[]> forward(HttpClient client, URI service) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(target))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.stream()
                .filter(header -> !HOP_BY_HOP.contains(header.getKey()))
                .forEach(header -> request.header(header.getKey(), header.getValue()));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Writes an answer. {@code sent} bytes of the body are sent, whatever its length says. */
    static void write(OutputStream out, int status, Map<String, List<String>> headers, byte[] body, int sent)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\n");
        headers.forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n"));
            }
        });
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, 0, sent);
        out.flush();
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.length() == 0) {
                    return null;
                }
                throw new EOFException("in the middle of a line");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
