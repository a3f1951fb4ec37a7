package dev.armature.it.corpus;

import java.io.OutputStream;
import java.net.URI;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A file manager that counts class files and keeps none. The jars it has opened stay open for the next document. */
final class MemorySink extends ForwardingJavaFileManager<JavaFileManager> {
    private int classes;

    MemorySink(JavaFileManager files) {
        super(files);
    }

    /** How many class files were written since the last call. */
    int takeClasses() {
        int taken = classes;
        classes = 0;
        return taken;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        classes++;
        return new SimpleJavaFileObject(URI.create("sink:///" + classes + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                return OutputStream.nullOutputStream();
            }
        };
    }
}
