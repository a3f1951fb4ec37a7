package dev.armature.generator.emit;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An application (a {@code .java.txt} among the resources) compiled with what is generated for a golden case. */
final class GoldenUser implements AutoCloseable {
    private final String name;
    private final URLClassLoader loader;

    private GoldenUser(String name, URLClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /** Generates and compiles; everything has to be free of warnings. */
    static GoldenUser of(String golden, String name, Path directory) {
        try (InputStream user = GoldenUser.class.getResourceAsStream(name + ".java.txt")) {
            List<GeneratedFile> files =
                    new ArrayList<>(Described.files(GoldenFiles.folder(golden), directory.resolve("output")));
            String text = new String(Objects.requireNonNull(user).readAllBytes(), StandardCharsets.UTF_8);
            files.add(GeneratedFile.text("user/" + name + ".java", text));
            Compiled compiled = Compiled.of(directory, files);
            if (!compiled.problems().isEmpty()) {
                throw new AssertionError(String.join("\n", compiled.problems()));
            }
            return new GoldenUser(name, compiled.loader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls a static method of the application with the URL of a server; its exceptions come as they are. */
    Object call(String scenario, String url) {
        try {
            var method = Class.forName("user." + name, true, loader).getDeclaredMethod(scenario, String.class);
            method.setAccessible(true);
            return method.invoke(null, url);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
