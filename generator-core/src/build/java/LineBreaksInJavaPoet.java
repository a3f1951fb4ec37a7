import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * Lets the JavaPoet inside the standalone jar split text into lines with {@code dev.armature.generator.poet.LineBreaks} instead of
 * with a regular expression, see docs/decisions/0025. Run by the build of generator-core with the jar to change. Fails when that one
 * call is not found, so that another version of JavaPoet is looked at again.
 */
public final class LineBreaksInJavaPoet {
    private static final String WRITER = "dev/armature/shaded/javapoet/CodeWriter.class";
    private static final String SPLIT = "(Ljava/lang/CharSequence;I)[Ljava/lang/String;";
    private static final String OWN_SPLIT = "(Ljava/util/regex/Pattern;Ljava/lang/CharSequence;I)[Ljava/lang/String;";

    private int replaced;

    public static void main(String[] args) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            Path writer = jar.getPath(WRITER);
            LineBreaksInJavaPoet change = new LineBreaksInJavaPoet();
            byte[] changed = change.in(Files.readAllBytes(writer));
            if (change.replaced != 1) {
                throw new IllegalStateException(
                        "JavaPoet's CodeWriter splits lines at " + change.replaced + " places, not at one");
            }
            FileTime time = Files.getLastModifiedTime(writer);
            Files.write(writer, changed);
            Files.setLastModifiedTime(writer, time); // the jar is the same in every build
        }
    }

    private byte[] in(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return method(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    private MethodVisitor method(MethodVisitor next) {
        return new MethodVisitor(ASM9, next) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (owner.equals("java/util/regex/Pattern") && name.equals("split") && descriptor.equals(SPLIT)) {
                    replaced++;
                    // The stack is the same: pattern, text, limit.
                    super.visitMethodInsn(
                            INVOKESTATIC, "dev/armature/generator/poet/LineBreaks", "split", OWN_SPLIT, false);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                }
            }
        };
    }
}
