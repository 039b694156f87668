package org.videoengine.shell.internal.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes down, as Markdown, what the commands say of themselves. */
final class CommandReference {
    private static final int WIDTH = 100;

    private CommandReference() {}

    static String markdown() {
        String contents = Commands.byName().keySet().stream()
                .map(name -> "| [" + name + "](#" + name + ") | " + cell(Commands.summary(name)) + " |\n")
                .collect(Collectors.joining("", "| command | does |\n| --- | --- |\n", ""));
        return Commands.byName().keySet().stream()
                .map(CommandReference::section)
                .collect(Collectors.joining("\n", contents + "\n", ""));
    }

    private static String section(String name) {
        CommandSpec spec = Commands.commandLine(name).getCommandSpec();
        StringBuilder text = new StringBuilder("## " + name + "\n\n");
        text.append(String.join(" ", description(name))).append("\n\n");
        text.append("```text\n").append(synopsis(spec)).append("```\n\n");
        if (!spec.positionalParameters().isEmpty()) {
            text.append("| parameter | is |\n| --- | --- |\n");
            spec.positionalParameters().forEach(parameter -> text.append(row(parameter)));
            text.append('\n');
        }
        text.append("| option | is |\n| --- | --- |\n");
        options(spec).forEach(option -> text.append(row(option)));
        text.append("\n```sh check\n");
        Commands.examples(name)
                .forEach(example -> text.append("video-engine ").append(example).append('\n'));
        return text.append("```\n").toString();
    }

    private static List<String> description(String name) {
        return Stream.of(Commands.commandLine(name)
                        .getCommandSpec()
                        .usageMessage()
                        .description())
                .map(String::format)
                .toList();
    }

    private static String synopsis(CommandSpec spec) {
        Help help = new CommandLine(spec).setUsageHelpWidth(WIDTH).getHelp();
        return new CommandLine.Help(spec, Help.defaultColorScheme(Ansi.OFF))
                .synopsis(help.synopsisHeadingLength())
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Those that all commands have come last. */
    private static List<OptionSpec> options(CommandSpec spec) {
        return Stream.concat(
                        spec.options().stream().filter(option -> !common(option)),
                        spec.options().stream().filter(CommandReference::common))
                .toList();
    }

    private static boolean common(OptionSpec option) {
        return option.longestName().equals("--json") || option.usageHelp();
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        return "| "
                + Stream.of(option.names())
                        .map(name -> "`" + name + value + "`")
                        .collect(Collectors.joining(", ")) + " | " + cell(text(option)) + " |\n";
    }

    private static String row(PositionalParamSpec parameter) {
        String many = parameter.arity().max() > 1 || parameter.isMultiValue() ? "…" : "";
        return "| `" + parameter.paramLabel() + "`" + many + " | " + cell(text(parameter)) + " |\n";
    }

    private static String text(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
