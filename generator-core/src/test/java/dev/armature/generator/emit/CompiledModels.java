package dev.armature.generator.emit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.runtime.format.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Generated sources, compiled in memory as strictly as a consumer can, with nothing on the class path but annotations and the runtime. */
final class CompiledModels extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    private CompiledModels() {
        super(CompiledModels.class.getClassLoader());
    }

    /** Compiles the Java files among {@code files}; fails with the messages of the compiler and the sources. */
    static CompiledModels of(List<GeneratedFile> files) {
        CompiledModels loader = new CompiledModels();
        List<Source> sources = Stream.concat(files.stream(), Stream.of(packageInfo()))
                .filter(file -> file.path().endsWith(".java"))
                .map(Source::new)
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Xdoclint:all/protected",
                "-Werror",
                "-proc:none",
                "-Xmaxerrs",
                "20",
                "-cp",
                classPath());
        try (StandardJavaFileManager standard =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaFileManager manager = loader.new Manager(standard);
            if (!compiler.getTask(messages, manager, null, options, null, sources)
                    .call()) {
                throw new AssertionError(messages.toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return loader;
    }

    /** The names of all compiled classes. */
    Set<String> names() {
        return classes.keySet();
    }

    /** A model by its simple name. */
    Class<?> model(String simpleName) {
        return load(ModelSketch.MODELS + '.' + simpleName);
    }

    /** Loads and initialises a class. */
    Class<?> load(String name) {
        try {
            return Class.forName(name, true, this);
        } catch (ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Stands for the one that the templates write. */
    private static GeneratedFile packageInfo() {
        String text = "/** Models. */\n@org.jspecify.annotations.NullMarked\npackage " + ModelSketch.MODELS + ";\n";
        return GeneratedFile.text(ModelSketch.MODELS.replace('.', '/') + "/package-info.java", text);
    }

    private static String classPath() {
        return Stream.of(JsonProperty.class, Nullable.class, WireFormat.class)
                .map(CompiledModels::location)
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Source(GeneratedFile file) {
            super(URI.create("mem:///" + file.path().replaceAll("[^\\x21-\\x7e]", "_")), Kind.SOURCE);
            this.path = file.path();
            this.text = new String(file.content(), StandardCharsets.UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && path.endsWith('/' + simpleName + ".java");
        }
    }

    private final class Manager extends ForwardingJavaFileManager<StandardJavaFileManager> {
        Manager(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///out.class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
