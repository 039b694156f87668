package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.videoengine.shell.host.WordCandidate;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Finds out what a word on a line stands for, from the commands' own options and parameters. */
public final class Completion {
    /** Between an option and its value, for Gogo a word of its own. */
    public static final String SIGN = "=";

    private Completion() {}

    /**
     * What the word stands for: the label of the option whose value it is, or of the parameter at its place, such as
     * {@code SHOT}; empty for options themselves and where nothing more is expected.
     *
     * @param words of the line; the first is the command, with or without its scope
     * @param index of the word that is completed
     */
    public static Optional<String> label(List<String> words, int index) {
        String command = commandName(words);
        if (index < 1 || index > words.size() || !Commands.byName().containsKey(command)) {
            return Optional.empty();
        }
        CommandLine line = Commands.commandLine(command);
        String word = index < words.size() ? words.get(index) : "";
        if (word.startsWith("-")) {
            return Optional.empty();
        }
        if (index > 1 && words.get(index - 1).equals(SIGN) && takesValue(line, words.get(index - 2))) {
            return Optional.of(option(line, words.get(index - 2)).paramLabel());
        }
        if (takesValue(line, words.get(index - 1))) {
            return Optional.of(option(line, words.get(index - 1)).paramLabel());
        }
        int place = positionals(line, words, index).size();
        return line.getCommandSpec().positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(place))
                .map(ArgSpec::paramLabel)
                .findFirst();
    }

    /** The options of the command that a line begins with, and what each is for. */
    public static List<WordCandidate> options(List<String> words) {
        String command = commandName(words);
        if (!Commands.byName().containsKey(command)) {
            return List.of();
        }
        return Commands.commandLine(command).getCommandSpec().options().stream()
                .flatMap(option -> {
                    Optional<String> about = Optional.of(String.join(" ", option.description()));
                    return Stream.of(option.names())
                            .map(name -> new WordCandidate(name, name, about, Optional.empty(), true));
                })
                .toList();
    }

    /** The words before one that are neither options nor their values. */
    public static List<String> positionals(List<String> words, int index) {
        String command = commandName(words);
        return Commands.byName().containsKey(command)
                ? positionals(Commands.commandLine(command), words, index)
                : List.of();
    }

    /**
     * What a list with commas can become by its last name: the names before it are kept and not offered again.
     *
     * @param word as far as it is typed
     * @param names of all that can be in a list; {@code auto} is only offered alone
     */
    public static List<String> lists(String word, List<String> names) {
        String kept = word.substring(0, word.lastIndexOf(',') + 1);
        List<String> before = List.of(kept.split(","));
        return names.stream()
                .filter(name -> !before.contains(name) && (kept.isEmpty() || !name.equals("auto")))
                .map(name -> kept + name)
                .toList();
    }

    private static List<String> positionals(CommandLine line, List<String> words, int index) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < Math.min(index, words.size()); i++) {
            String before = words.get(i - 1);
            boolean value = i > 1 && (takesValue(line, before) || before.equals(SIGN));
            if (!value && !words.get(i).startsWith("-")) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    private static String commandName(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        return first.substring(first.indexOf(':') + 1);
    }

    private static boolean takesValue(CommandLine line, String word) {
        OptionSpec option = option(line, word);
        return option != null && option.arity().max() > 0;
    }

    private static OptionSpec option(CommandLine line, String word) {
        return word.startsWith("-") ? line.getCommandSpec().findOption(word) : null;
    }
}
