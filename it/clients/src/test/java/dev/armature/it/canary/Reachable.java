package dev.armature.it.canary;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What all objects print that can be reached from one, through fields, collections and causes. */
final class Reachable {
    private static final int MOST = 50_000;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final StringBuilder printed = new StringBuilder();

    /** One line for each object of ours: its class and what its {@code toString} says. */
    static String print(Object... roots) {
        Reachable walk = new Reachable();
        for (Object root : roots) {
            walk.add(root);
        }
        while (!walk.open.isEmpty()) {
            walk.visit(walk.open.remove());
        }
        return walk.printed.toString();
    }

    private void add(Object object) {
        if (object != null && !(object instanceof CharSequence) && seen.size() < MOST && seen.add(object)) {
            open.add(object);
        }
    }

    private void visit(Object object) {
        if (isOurs(object.getClass())) {
            printed.append(object.getClass().getName())
                    .append(": ")
                    .append(object)
                    .append('\n');
            addFields(object);
        } else if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::add);
            map.values().forEach(this::add);
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (object instanceof AtomicReference<?> reference) {
            add(reference.get());
        } else if (object instanceof Throwable thrown) {
            printed.append(thrown).append('\n');
            add(thrown.getCause());
        } else if (object instanceof Object[]) {
            for (int i = 0; i < Array.getLength(object); i++) {
                add(Array.get(object, i));
            }
        }
    }

    private void addFields(Object object) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    add(value(field, object));
                }
            }
        }
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (InaccessibleObjectException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.armature.");
    }
}
