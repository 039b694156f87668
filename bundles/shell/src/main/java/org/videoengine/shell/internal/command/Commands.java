package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, in the order in which a newcomer needs them. */
public final class Commands {
    private static final Map<String, Supplier<VideoCommand>> ALL = all();

    private Commands() {}

    private static Map<String, Supplier<VideoCommand>> all() {
        Map<String, Supplier<VideoCommand>> commands = new LinkedHashMap<>();
        commands.put("render", RenderCommand::new);
        commands.put("retime", RetimeCommand::new);
        commands.put("shots", ShotsCommand::new);
        commands.put("timeline", TimelineCommand::new);
        commands.put("plan", PlanCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("backends", BackendsCommand::new);
        commands.put("hardware", HardwareCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("health", HealthCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("configure", ConfigureCommand::new);
        commands.put("optimize", OptimizeCommand::new);
        commands.put("estimate", EstimateCommand::new);
        commands.put("benchmark", BenchmarkCommand::new);
        commands.put("jobs", JobsCommand::new);
        commands.put("cancel", CancelCommand::new);
        commands.put("monitor", MonitorCommand::new);
        commands.put("conformance", ConformanceCommand::new);
        commands.put("help", HelpCommand::new);
        return commands;
    }

    /** A new one of each command, by name. */
    public static Map<String, Supplier<VideoCommand>> byName() {
        return ALL;
    }

    /** The options and parameters of a command. */
    public static CommandLine commandLine(String name) {
        return new CommandLine(ALL.get(name).get());
    }

    /** What a command does, in the first sentence of its description. */
    public static String summary(String name) {
        String all = String.join(
                " ", commandLine(name).getCommandSpec().usageMessage().description());
        int end = all.indexOf(". ");
        return end < 0 ? all : all.substring(0, end + 1);
    }

    /** Lines that show how a command is used, from the end of its help; each begins with its name. */
    public static List<String> examples(String name) {
        return Stream.of(commandLine(name).getCommandSpec().usageMessage().footer())
                .flatMap(text -> String.format(text).lines())
                .map(line -> line.replaceFirst("^Examples?:", "").strip())
                .filter(line -> line.equals(name) || line.startsWith(name + " "))
                .toList();
    }

    /** A command whose help and examples have this before its name. */
    static CommandLine named(CommandLine line, String prefix) {
        if (prefix.isEmpty()) {
            return line;
        }
        String name = line.getCommandName();
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.footer(Stream.of(usage.footer())
                .map(text -> text.replaceFirst("^((?:%nExample:)?\\s*)(" + name + "\\b)", "$1" + prefix + "$2"))
                .toArray(String[]::new));
        return line.setCommandName(prefix + name);
    }

    /** What is said about a word that is no command. */
    public static String unknown(String word) {
        return "there is no command \"" + word + "\""
                + Nearest.of(word, ALL.keySet())
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; help lists the commands");
    }
}
