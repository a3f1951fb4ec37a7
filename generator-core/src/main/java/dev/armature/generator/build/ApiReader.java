package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.spec.Document;
import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.Server;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pass: what the description says about itself and where the API is served. */
final class ApiReader {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final Context context;

    ApiReader(Context context) {
        this.context = context;
    }

    /** The title, or the name of the file when there is none. */
    static String title(Document document) {
        String title = document.info().title();
        if (!title.isBlank()) {
            return title;
        }
        String file = document.root().pointer().file();
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }

    Docs docs() {
        Node root = context.document().root();
        return new Docs(
                root.get("info").flatMap(info -> info.text("summary")).orElse(""),
                context.document().info().description());
    }

    /** The description of the tag with the name of a group. */
    Docs docs(String group) {
        return context.document()
                .root()
                .get("tags")
                .flatMap(tags -> tags.items().stream()
                        .filter(tag -> tag.text("name").filter(group::equals).isPresent())
                        .findFirst())
                .flatMap(tag -> tag.text("description"))
                .map(description -> new Docs("", description))
                .orElse(Docs.NONE);
    }

    /** The URL of the first server, variables filled in; empty when that gives no absolute URL. */
    String endpoint() {
        Node root = context.document().root();
        Optional<Node> host = root.get("x-ms-parameterized-host");
        if (host.isPresent()) {
            return host(host.get());
        }
        Optional<Server> first = context.document().servers().stream().findFirst();
        if (first.isEmpty()) {
            return "";
        }
        String url = first.get().resolvedUrl();
        if (isFree(first.get().url())) {
            return isAbsolute(url) ? url : "";
        }
        if (VARIABLE.matcher(url).find() || !isAbsolute(url)) {
            Node place = root.get("servers").orElse(root);
            // swagger-parser adds a server "/" to descriptions without one
            if (root.get("servers").isPresent()) {
                context.warn(
                        place,
                        "The server has no absolute URL. The endpoint of the client has to be set by the caller.");
            }
            return "";
        }
        return url;
    }

    private String host(Node host) {
        Matcher variables = VARIABLE.matcher(host.text("hostTemplate").orElse(""));
        StringBuilder url = new StringBuilder();
        boolean complete = true;
        while (variables.find()) {
            Optional<String> value = hostValue(host, variables.group(1));
            complete &= value.isPresent();
            variables.appendReplacement(url, Matcher.quoteReplacement(value.orElse("")));
        }
        variables.appendTail(url);
        boolean prefixed = host.get("useSchemePrefix")
                .filter(prefix -> prefix.text().equals("false"))
                .isPresent();
        String full = prefixed ? url.toString() : "https://" + url;
        if (complete && isAbsolute(full)) {
            return full;
        }
        if (isFree(host.text("hostTemplate").orElse(""))) {
            return "";
        }
        context.warn(
                host,
                "The parts of a host template cannot be set one by one yet. The endpoint of the client has to be set by the"
                        + " caller, with the path of the template \""
                        + host.text("hostTemplate").orElse("") + "\".");
        return "";
    }

    private Optional<String> hostValue(Node host, String variable) {
        return host.get("parameters")
                .flatMap(parameters -> parameters.items().stream()
                        .map(context.document()::resolve)
                        .filter(parameter ->
                                parameter.text("name").filter(variable::equals).isPresent())
                        .findFirst())
                .flatMap(parameter -> parameter
                        .text("x-ms-client-default")
                        .or(() -> parameter.get("schema").flatMap(schema -> schema.text("default")))
                        .or(() -> parameter.text("default")));
    }

    /** Whether the whole URL is one variable, which is to say that the caller sets the endpoint. */
    private static boolean isFree(String template) {
        return VARIABLE.matcher(template).matches();
    }

    private static boolean isAbsolute(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
