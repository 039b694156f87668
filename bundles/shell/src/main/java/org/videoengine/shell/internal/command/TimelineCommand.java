package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.project.Project;
import org.videoengine.render.TimelineMetadata;
import org.videoengine.render.VideoConfig;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows where each shot lies on the film. */
@Command(
        name = "timeline",
        description = "Shows where each shot and each sound lies on the film; frames are counted from 1.",
        footer = "%nExample: timeline examples/journey")
public final class TimelineCommand extends ProjectCommand {

    @Option(names = "--fps", paramLabel = "RATE", description = "Instead of the project's frame rate.")
    String fps;

    @Override
    void run(CommandContext context) {
        RenderOptions options = new RenderOptions();
        options.fps = fps;
        VideoConfig config = options.config();
        Project film = load(context);
        TimelineMetadata timeline = context.engine().getTimelineMetadata(film, config);
        if (json) {
            Map<String, Object> document = document(timeline);
            document.put("audio", SoundTable.document(film));
            Json.print(context.out(), document);
            return;
        }
        Table table = new Table("shot", "from", "to", "frames", "starts", "seconds", "keyframes", "then");
        for (TimelineMetadata.Entry shot : timeline.shots()) {
            table.row(
                    shot.shotId(),
                    shot.startFrame() + 1,
                    shot.startFrame() + shot.frameCount(),
                    shot.frameCount(),
                    seconds(shot.startSeconds()),
                    seconds(shot.durationSeconds()),
                    shot.keyframes(),
                    shot.overlapFrames() > 0 ? "dissolve over " + Counted.of(shot.overlapFrames(), "frame") : "cut");
        }
        context.print(table);
        context.out()
                .println(timeline.name() + ": " + Counted.of(timeline.frameCount(), "frame") + ", "
                        + seconds(timeline.durationSeconds()) + " s at " + timeline.frameRate()
                        + " frames per second, " + timeline.resolution());
        SoundTable.print(context, film);
        context.out().flush();
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Map<String, Object> document(TimelineMetadata timeline) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", timeline.name());
        document.put("frameRate", timeline.frameRate().toString());
        document.put(
                "resolution",
                List.of(timeline.resolution().width(), timeline.resolution().height()));
        document.put("frames", timeline.frameCount());
        document.put("seconds", timeline.durationSeconds());
        document.put(
                "shots",
                timeline.shots().stream().map(TimelineCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(TimelineMetadata.Entry shot) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", shot.shotId());
        document.put("firstFrame", shot.startFrame() + 1);
        document.put("lastFrame", shot.startFrame() + shot.frameCount());
        document.put("startSeconds", shot.startSeconds());
        document.put("seconds", shot.durationSeconds());
        document.put("keyframes", shot.keyframes());
        document.put("overlapFrames", shot.overlapFrames());
        return document;
    }
}
