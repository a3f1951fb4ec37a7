package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * How the operations of a group are spread over classes. The constants of a class are set in one method, which has room for 64 KB
 * (JVMS 4.7.3), and a class file has room for 65,535 constants (JVMS 4.1): hundreds of operations fit, thousands do not.
 */
final class OperationParts {
    /** Of bytes, with a wide margin. */
    private static final int ROOM = 40_000;

    private static final int OPERATION_BYTES = 100;
    private static final int RESPONSE_BYTES = 40;
    private static final int ERROR_BYTES = 25;

    private OperationParts() {}

    /** The operations in order; a single list when they fit one class. */
    static List<List<Operation>> of(OperationGroup group) {
        List<List<Operation>> parts = new ArrayList<>();
        List<Operation> part = new ArrayList<>();
        int used = 0;
        for (Operation operation : group.operations()) {
            int bytes = bytes(operation);
            if (!part.isEmpty() && used + bytes > ROOM) {
                parts.add(List.copyOf(part));
                part.clear();
                used = 0;
            }
            part.add(operation);
            used += bytes;
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    /** The class of a part inside the class of all, from 0. */
    static String className(int part) {
        return "Part" + (part + 1);
    }

    /** The field of a part in the class of all. */
    static String fieldName(int part) {
        return "part" + (part + 1);
    }

    /** What leads from the class of all to what has the operations of a part; empty when there is one part only. */
    static CodeBlock path(List<List<Operation>> parts, int part) {
        return parts.size() == 1 ? CodeBlock.of("") : CodeBlock.of(".$N", fieldName(part));
    }

    /** About as much as the code takes that sets the constants of an operation. */
    private static int bytes(Operation operation) {
        return OPERATION_BYTES
                + RESPONSE_BYTES * operation.responses().size()
                + ERROR_BYTES * operation.errors().size();
    }
}
