package org.videoengine.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the program is to be started: the options that come before the command.
 *
 * @param command the command with its own options; empty for the interactive shell
 * @param debug whether faults are told in full
 * @param version whether the version is all that is wanted
 * @param metricsPort where metrics are to be served; empty for where the configuration says
 * @param consolePort where the web console is to be served; empty for nowhere
 */
record StartOptions(
        List<String> command,
        boolean debug,
        boolean version,
        Optional<Integer> metricsPort,
        Optional<Integer> consolePort) {
    private static final String MONITOR = "--monitor";
    private static final int METRICS_PORT = 9464;
    private static final String CONSOLE = "--console";
    private static final int CONSOLE_PORT = 9465;
    private static final int LAST_PORT = 65_535;

    /**
     * Everything after the command is the command's.
     *
     * @throws IllegalArgumentException if they make no sense, in one sentence
     */
    static StartOptions parse(String... words) {
        List<String> rest = Arrays.asList(words);
        StartOptions options = new StartOptions(List.of(), false, false, Optional.empty(), Optional.empty());
        while (!rest.isEmpty() && rest.get(0).startsWith("-")) {
            String word = rest.get(0);
            rest = rest.subList(1, rest.size());
            if (word.startsWith(MONITOR)) {
                options = options.withMetrics(port(MONITOR, METRICS_PORT, word, "to serve metrics on"));
            } else if (word.startsWith(CONSOLE)) {
                options = options.withConsole(port(CONSOLE, CONSOLE_PORT, word, "for the web console"));
            } else {
                switch (word) {
                    case "--debug" -> options = options.withDebug();
                    case "--version", "-V" -> {
                        return options.withVersion();
                    }
                    case "--help", "-h" -> {
                        return options.withCommand(List.of("help"));
                    }
                    default ->
                        throw new IllegalArgumentException(
                                "there is no option " + word + " before the command; see video-engine --help");
                }
            }
        }
        return options.withCommand(rest);
    }

    private static int port(String name, int usual, String option, String what) {
        if (option.equals(name)) {
            return usual;
        }
        try {
            int port = option.startsWith(name + "=") ? Integer.parseInt(option.substring(name.length() + 1)) : 0;
            if (port > 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("it is " + name + ", or " + name + "=PORT with a port from 1 to " + LAST_PORT
                + " " + what + ", not " + option);
    }

    private StartOptions withCommand(List<String> words) {
        return new StartOptions(words, debug, version, metricsPort, consolePort);
    }

    private StartOptions withDebug() {
        return new StartOptions(command, true, version, metricsPort, consolePort);
    }

    private StartOptions withVersion() {
        return new StartOptions(command, debug, true, metricsPort, consolePort);
    }

    private StartOptions withMetrics(int port) {
        return new StartOptions(command, debug, version, Optional.of(port), consolePort);
    }

    private StartOptions withConsole(int port) {
        return new StartOptions(command, debug, version, metricsPort, Optional.of(port));
    }
}
