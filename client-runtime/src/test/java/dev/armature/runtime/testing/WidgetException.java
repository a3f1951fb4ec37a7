package dev.armature.runtime.testing;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.FailedResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A declared error of the shape the generator writes; its body happens to be a widget. */
public final class WidgetException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Widget error;

    public WidgetException(FailedResponse failure, @Nullable Widget error) {
        super(failure);
        this.error = error;
    }

    public Optional<Widget> error() {
        return Optional.ofNullable(error);
    }
}
