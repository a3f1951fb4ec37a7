package dev.armature.generator;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Reads properties files in UTF-8, keeping the order of the file and refusing keys that are given twice. */
public final class PropertiesFile {
    private PropertiesFile() {}

    /**
     * The entries of a properties file, in order. Used for forced names: element (an operationId, a schema name or pointer,
     * {@code Type.property}) to Java name.
     *
     * @throws IOException when the file cannot be read
     * @throws ConfigException when it is not in UTF-8, a key appears twice or an escape is malformed
     */
    public static Map<String, String> read(Path file) throws IOException {
        OrderedProperties properties = new OrderedProperties(file);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (CharacterCodingException e) {
            throw new ConfigException(file.getFileName() + ": not in UTF-8");
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file.getFileName() + ": " + e.getMessage());
        }
        return Collections.unmodifiableMap(properties.entries);
    }

    private static final class OrderedProperties extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> entries = new LinkedHashMap<>();
        private final transient Path file;

        OrderedProperties(Path file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (entries.put((String) key, ((String) value).strip()) != null) {
                throw new ConfigException(file.getFileName() + ": '" + key + "' is given twice");
            }
            return value;
        }
    }
}
