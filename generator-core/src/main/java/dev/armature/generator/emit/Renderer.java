package dev.armature.generator.emit;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.GuardException;
import com.github.mustachejava.util.Wrapper;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in templates. */
final class Renderer {
    private final TemplateSet templates;
    private final Diagnostics diagnostics;
    private final DefaultMustacheFactory factory;

    Renderer(TemplateSet templates, Diagnostics diagnostics, Escaping escaping) {
        this.templates = templates;
        this.diagnostics = diagnostics;
        this.factory = new SetFactory(templates, escaping);
    }

    /**
     * The filled-in template, ending in a line break; empty when the template is broken or asks for a value that the view does
     * not have, which is told to the diagnostics with the line of the template.
     */
    Optional<String> render(String template, Object view) {
        StringWriter text = new StringWriter();
        try {
            factory.compile(template).execute(text, view);
        } catch (MustacheException e) {
            diagnostics.error(where(template, e), "The template cannot be used: " + reason(e) + '.');
            return Optional.empty();
        }
        String filled = text.toString();
        return Optional.of(filled.endsWith("\n") ? filled : filled + '\n');
    }

    private SourceLocation where(String template, MustacheException e) {
        TemplateContext context = context(e);
        String file = context == null ? template : context.file();
        String shown = templates.find(file).map(TemplateSet.Template::file).orElse(file);
        return new SourceLocation(new Pointer(shown, ""), context == null ? 0 : context.line(), 0);
    }

    /** The innermost place that the library knows; outer exceptions carry the same one or none. */
    private static @Nullable TemplateContext context(MustacheException e) {
        TemplateContext context = e.getContext();
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MustacheException inner && inner.getContext() != null) {
                context = inner.getContext();
            }
        }
        return context;
    }

    /** The library's message without the place it appends. */
    private static String reason(MustacheException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        int place = message.indexOf(" @[");
        return (place < 0 ? message : message.substring(0, place)).strip();
    }

    /** Reads templates of the set only: the library would search files and class path. */
    private static final class SetFactory extends DefaultMustacheFactory {
        private final Escaping escaping;

        SetFactory(TemplateSet templates, Escaping escaping) {
            super(name -> reader(templates, name));
            this.escaping = escaping;
            setObjectHandler(new StrictObjects());
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(escaping.apply(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static @Nullable Reader reader(TemplateSet templates, String name) {
            return templates
                    .find(name)
                    .map(template -> new StringReader(template.text()))
                    .orElse(null);
        }
    }

    /** Makes a name that no view knows an error; the library would write nothing in its place. */
    private static final class StrictObjects extends ReflectionObjectHandler {
        @Override
        public Binding createBinding(String name, TemplateContext context, Code code) {
            return scopes -> {
                Wrapper value = find(name, scopes);
                if (value instanceof MissingWrapper) {
                    throw new MustacheException("there is no value named " + name, context);
                }
                try {
                    return value.call(scopes);
                } catch (GuardException e) {
                    throw new MustacheException("the value " + name + " cannot be read", e, context);
                }
            };
        }
    }
}
