package org.videoengine.shell.host;

import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.osgi.annotation.versioning.ProviderType;

/** A command, for a shell that runs and completes it. May be called from any number of threads. */
@ProviderType
public interface ShellCommand {
    /** What stands before the colon: {@code video}. */
    String scope();

    /** What stands behind the colon, such as {@code render}. */
    String name();

    /** What it does, in one sentence. */
    String summary();

    /**
     * Runs it, and comes back when it is done.
     *
     * @param session whose console it prints on, and whose folder relative paths start from
     * @param words what was typed after its name
     * @throws RuntimeException if it was used wrongly or failed, with a sentence for the user
     */
    void run(CommandSession session, List<?> words);

    /**
     * What a word of a line can become: options where a hyphen is typed, paths, shots, backends, codecs and so on elsewhere. Never
     * fails; what cannot be found out is not offered.
     *
     * @param words of the line; the first is the command
     * @param index of the word that is completed; the number of words for one that is not begun
     * @param folder that relative paths start from
     */
    List<WordCandidate> candidates(List<String> words, int index, Path folder);
}
