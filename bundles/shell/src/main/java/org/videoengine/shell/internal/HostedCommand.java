package org.videoengine.shell.internal;

import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.videoengine.shell.host.ShellCommand;
import org.videoengine.shell.host.WordCandidate;
import org.videoengine.shell.internal.command.Commands;

/** A command as a host's own shell has it. */
record HostedCommand(String name, VideoCommands commands, LineCompletion completion) implements ShellCommand {

    @Override
    public String scope() {
        return VideoCommands.SCOPE;
    }

    @Override
    public String summary() {
        return Commands.summary(name);
    }

    @Override
    public void run(CommandSession session, List<?> words) {
        commands.run(session, name, words.stream().map(String::valueOf).toArray(String[]::new));
    }

    @Override
    public List<WordCandidate> candidates(List<String> words, int index, Path folder) {
        return completion.candidates(words, index, folder);
    }
}
