package org.videoengine.console.internal.job;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.videoengine.console.internal.Refusal;
import org.videoengine.project.Project;

/** What films are called. */
final class FilmNames {
    private static final Set<String> ENDINGS = Set.of("mp4", "mov", "mkv", "webm", "y4m");

    private FilmNames() {}

    /** As the command that renders would call it: like the project, or like the shot if it is only one. */
    static String of(Project project, List<String> shots) {
        String name = shots.size() == 1 ? shots.get(0) : project.name();
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_") + ".mp4";
    }

    /**
     * Lets names of films pass.
     *
     * @throws Refusal if it is another one
     */
    static void check(String name) throws Refusal {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!name.contains(".") || !ENDINGS.contains(ending)) {
            throw new Refusal(
                    Refusal.WRONG, "a film's name ends .mp4, .mov, .mkv, .webm or .y4m, not as in \"" + name + "\"");
        }
    }
}
