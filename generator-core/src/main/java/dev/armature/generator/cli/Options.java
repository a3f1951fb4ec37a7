package dev.armature.generator.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Describes commands and options to picocli. In code, because picocli takes longer to read annotations than Armature to read a
 * small description.
 */
final class Options {
    private Options() {}

    /**
     * A command without options.
     *
     * @param action what runs it: a {@code Runnable} or {@code Callable}
     */
    static CommandSpec command(String name, Object action) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(action).name(name);
        spec.usageMessage().sortOptions(false);
        return spec;
    }

    /** Makes {@code command} accept the options for help and version, which come last in its help. */
    static void addHelp(CommandSpec command) {
        command.versionProvider(new ArmatureCommand.Version());
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
    }

    /** An option with one value. */
    static OptionSpec.Builder value(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(type).description(description);
    }

    /** An option that may be repeated. */
    static OptionSpec.Builder values(String name, String label, Class<?> type, String description) {
        return value(name, label, List.class, description).auxiliaryTypes(type);
    }

    /** An option that is given or not, or denied with {@code --no-}. */
    static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).type(Boolean.class).negatable(true).description(description);
    }
}
