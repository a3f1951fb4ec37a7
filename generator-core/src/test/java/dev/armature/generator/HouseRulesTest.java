package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What a compiler does not check: sizes people can still read, and no state outside objects. */
class HouseRulesTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;
    private static final Pattern MUTABLE_TYPES = Pattern.compile(
            "([\\w.]+\\.)?(Atomic\\w+|LongAdder|ThreadLocal|StringBuilder|\\w*Map|\\w*List|\\w*Set|\\w*Deque|\\w*Queue)(<.*)?");

    @Test
    void filesAreShort() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : files()) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                violations.add(shown(file) + " has " + lines + " lines, " + FILE_LINES + " are allowed: split it");
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        List<String> violations = new ArrayList<>();
        scan(new Scanner() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                long lines = lastLine(method) - firstLine(method) + 1;
                if (method.getBody() != null && lines > METHOD_LINES) {
                    violations.add(place(method) + ": " + method.getName() + " has " + lines + " lines, " + METHOD_LINES
                            + " are allowed: name its steps");
                }
                return super.visitMethod(method, none);
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingStaticIsMutable() throws IOException {
        List<String> violations = new ArrayList<>();
        scan(new Scanner() {
            @Override
            public Void visitVariable(VariableTree variable, Void none) {
                if (isStaticField(variable) && isMutable(variable)) {
                    violations.add(place(variable) + ": " + variable.getName()
                            + " is static and mutable: make it final and immutable, or a field of an object");
                }
                return super.visitVariable(variable, none);
            }

            private boolean isStaticField(VariableTree variable) {
                Tree owner = getCurrentPath().getParentPath().getLeaf();
                return owner instanceof ClassTree type
                        && type.getKind() != Tree.Kind.INTERFACE
                        && variable.getModifiers().getFlags().contains(Modifier.STATIC);
            }
        });
        assertThat(violations).isEmpty();
    }

    private static boolean isMutable(VariableTree variable) {
        Set<Modifier> flags = variable.getModifiers().getFlags();
        ExpressionTree value = variable.getInitializer();
        boolean mutableObject = value instanceof NewClassTree creation
                && MUTABLE_TYPES.matcher(creation.getIdentifier().toString()).matches();
        boolean sharedArray = variable.getType().getKind() == Tree.Kind.ARRAY_TYPE && !flags.contains(Modifier.PRIVATE);
        boolean enumConstant = variable.toString().contains("/*public static final*/");
        return !enumConstant && (!flags.contains(Modifier.FINAL) || mutableObject || sharedArray);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path sources : SourceTree.mainSources()) {
            files.addAll(SourceTree.javaFiles(sources));
        }
        assertThat(files).as("sources of the modules").hasSizeGreaterThan(50);
        return files;
    }

    private static String shown(Path file) {
        return SourceTree.module().getParent().relativize(file).toString();
    }

    private static void scan(Scanner scanner) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files()));
            scanner.positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                scanner.unit = unit;
                scanner.scan(unit, null);
            }
        }
    }

    /** Knows the lines of what it visits. */
    private abstract static class Scanner extends TreePathScanner<Void, Void> {
        private SourcePositions positions;
        private CompilationUnitTree unit;

        long firstLine(Tree tree) {
            return lines().getLineNumber(positions.getStartPosition(unit, tree));
        }

        long lastLine(Tree tree) {
            return lines().getLineNumber(positions.getEndPosition(unit, tree));
        }

        String place(Tree tree) {
            return shown(Path.of(unit.getSourceFile().toUri())) + ":" + firstLine(tree);
        }

        private LineMap lines() {
            return unit.getLineMap();
        }
    }
}
