package dev.armature.runtime.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a server, parts of which each user knows for himself ({@code servers} with {@code variables} of OpenAPI 3,
 * {@code x-ms-parameterized-host}). What is put in cannot move the end of the host, so that credentials go where the template
 * says. Immutable.
 */
public final class HostTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ORIGIN = Pattern.compile("\\{[^{}]*}(/.*)?");
    private static final Pattern IN_HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(:[0-9]{1,5})?");
    private static final Pattern IN_PATH = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*");

    private final String template;
    private final Map<String, Setting> settings;

    private HostTemplate(String template, Map<String, Setting> settings) {
        this.template = template;
        this.settings = settings;
    }

    /** The value of a variable, and what users call it. */
    private record Setting(String name, @Nullable String value) {}

    /**
     * A template without values.
     *
     * @param template an absolute URL with variables in braces; the first of them may stand for scheme and host
     * @return the template
     */
    public static HostTemplate of(String template) {
        return new HostTemplate(template, Map.of());
    }

    /**
     * The same with a value.
     *
     * @param variable the name in the template
     * @param setting what users call it
     * @param value the value; null when it has not been set
     * @return the template with the value
     */
    public HostTemplate with(String variable, String setting, @Nullable String value) {
        Map<String, Setting> all = new LinkedHashMap<>(settings);
        all.put(variable, new Setting(setting, value));
        return new HostTemplate(template, Collections.unmodifiableMap(all));
    }

    /** {@return whether the first variable stands for scheme and host} */
    public boolean startsWithOrigin() {
        return ORIGIN.matcher(template).matches();
    }

    /**
     * The URL.
     *
     * @return the template with all values
     * @throws IllegalStateException naming a setting that is missing
     * @throws IllegalArgumentException naming a setting whose value cannot stand at its place
     */
    public String url() {
        return filled(template);
    }

    /**
     * The URL on a server of the user's choice.
     *
     * @param origin scheme and host, in place of the first variable
     * @return the template with all other values
     * @throws IllegalStateException naming a setting that is missing
     * @throws IllegalArgumentException naming a setting whose value cannot stand at its place
     */
    public String at(String origin) {
        String path = template.substring(template.indexOf('}') + 1);
        String start = origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
        return start + filled("{}" + path).substring(2);
    }

    private String filled(String text) {
        StringBuilder url = new StringBuilder();
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            boolean path = isPath(text.substring(0, variables.start()));
            String name = variables.group(1);
            String value = name.isEmpty() ? "{}" : value(name, path);
            variables.appendReplacement(url, Matcher.quoteReplacement(value));
        }
        return variables.appendTail(url).toString();
    }

    private static boolean isPath(String before) {
        int start = before.indexOf("://");
        return before.indexOf('/', start < 0 ? 0 : start + 3) >= 0;
    }

    private String value(String variable, boolean path) {
        Setting setting = settings.getOrDefault(variable, new Setting(variable, null));
        String value = setting.value();
        if (value == null) {
            throw new IllegalStateException(setting.name() + " is required");
        }
        boolean fits = path
                ? IN_PATH.matcher(value).matches() && !("/" + value + "/").contains("/../")
                : IN_HOST.matcher(value).matches();
        if (!fits) {
            throw new IllegalArgumentException(setting.name() + " cannot be a part of the endpoint");
        }
        return value;
    }

    /** {@return the template, without values} */
    @Override
    public String toString() {
        return template;
    }
}
