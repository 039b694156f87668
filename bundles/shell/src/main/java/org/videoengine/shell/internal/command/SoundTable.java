package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.videoengine.project.AudioClip;
import org.videoengine.project.Project;
import org.videoengine.shell.internal.Table;

/** The sounds of a project, as a table and as a document. */
final class SoundTable {
    private SoundTable() {}

    /** Below what was printed of the shots; nothing if the project is silent. */
    static void print(CommandContext context, Project film) {
        if (film.audio().isEmpty()) {
            return;
        }
        Table table = new Table("sound", "starts", "of the file", "gain", "fades");
        for (AudioClip clip : film.audio()) {
            table.row(
                    name(film, clip),
                    ShotsCommand.number(clip.start()) + " s",
                    stretch(clip),
                    ShotsCommand.number(clip.gain()) + " dB",
                    fades(clip));
        }
        context.out().println();
        context.print(table);
    }

    private static String name(Project film, AudioClip clip) {
        var folder = film.file().getParent();
        return (folder != null && clip.file().startsWith(folder) ? folder.relativize(clip.file()) : clip.file())
                .toString();
    }

    private static String stretch(AudioClip clip) {
        String from = ShotsCommand.number(clip.in());
        return clip.out().isPresent()
                ? from + " s to " + ShotsCommand.number(clip.out().getAsDouble()) + " s"
                : clip.in() == 0 ? "all" : "from " + from + " s";
    }

    private static String fades(AudioClip clip) {
        List<String> words = new ArrayList<>();
        if (clip.fadeIn() > 0) {
            words.add("in " + ShotsCommand.number(clip.fadeIn()) + " s");
        }
        if (clip.fadeOut() > 0) {
            words.add("out " + ShotsCommand.number(clip.fadeOut()) + " s");
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    /** For {@code --json}. */
    static List<Map<String, Object>> document(Project film) {
        return film.audio().stream().map(SoundTable::document).toList();
    }

    private static Map<String, Object> document(AudioClip clip) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", clip.file().toString());
        document.put("start", clip.start());
        document.put("in", clip.in());
        clip.out().ifPresent(out -> document.put("out", out));
        document.put("gain", clip.gain());
        document.put("fadeIn", clip.fadeIn());
        document.put("fadeOut", clip.fadeOut());
        return document;
    }
}
