package dev.armature.generator.diff;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.SourceLocation;

/** What concerns the API as a whole. */
final class ServiceDiff {
    private ServiceDiff() {}

    static void compare(Comparing comparing) {
        Api old = comparing.before().api();
        Api now = comparing.after().api();
        SourceLocation from = SourceLocation.startOf(old.source().file());
        SourceLocation to = SourceLocation.startOf(now.source().file());
        if (!old.version().equals(now.version())) {
            comparing
                    .changed("version-changed", "version of the API", from, to)
                    .values(old.version(), now.version())
                    .because(Impacts.none(), "The version of the description says nothing about its content.");
        }
        if (!old.endpoint().equals(now.endpoint())) {
            comparing
                    .changed("endpoint-changed", "endpoint", from, to)
                    .values(old.endpoint(), now.endpoint())
                    .because(
                            Impacts.none().behaviour(true),
                            "New clients call another endpoint unless their builder is given one.");
        }
    }
}
