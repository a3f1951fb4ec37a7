package dev.armature.generator;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What is left of Java source when names, literals and comments are taken away: the kinds of its syntax tree, in order. */
final class SourceShape {
    private SourceShape() {}

    /** The shape of one file. */
    static String of(String source) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, List.of(new Source("Any", source)));
        List<String> kinds = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Kinds(kinds).scan(unit, null);
        }
        return String.join(" ", kinds);
    }

    /** A source file in memory. */
    static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(
                    URI.create("memory:///" + path + (path.endsWith(".java") ? "" : ".java")),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Kinds extends TreeScanner<Void, Void> {
        private final List<String> kinds;

        Kinds(List<String> kinds) {
            this.kinds = kinds;
        }

        @Override
        public Void scan(Tree tree, Void none) {
            if (tree == null || tree instanceof com.sun.source.tree.ImportTree) {
                return null;
            } else if (isText(tree)) {
                kinds.add("TEXT");
                return null;
            } else if (tree instanceof IdentifierTree || isQualifiedName(tree)) {
                kinds.add("NAME");
                return null;
            }
            kinds.add(tree.getKind().name());
            return super.scan(tree, none);
        }

        /** A long text is written as the sum of its parts. */
        private static boolean isText(Tree tree) {
            return tree instanceof LiteralTree literal && literal.getKind() == Tree.Kind.STRING_LITERAL
                    || tree instanceof BinaryTree sum && isText(sum.getLeftOperand()) && isText(sum.getRightOperand());
        }

        /** A type that needs its package because another one has its name is still a name. */
        private static boolean isQualifiedName(Tree tree) {
            return tree instanceof MemberSelectTree select
                    && (select.getExpression() instanceof IdentifierTree || isQualifiedName(select.getExpression()));
        }
    }
}
