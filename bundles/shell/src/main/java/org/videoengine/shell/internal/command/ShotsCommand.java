package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.videoengine.project.CameraMove;
import org.videoengine.project.Effects;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;

/** Lists the shots of a project, and its sounds. */
@Command(
        name = "shots",
        description = "Lists the shots and the sounds of a project.",
        footer = "%nExample: shots examples/journey")
public final class ShotsCommand extends ProjectCommand {

    @Override
    void run(CommandContext context) {
        Project film = load(context);
        if (json) {
            List<Object> shots = new ArrayList<>();
            for (Shot shot : film.shots()) {
                shots.add(document(film, shot));
            }
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("name", film.name());
            document.put("frameRate", film.frameRate().toString());
            document.put(
                    "resolution",
                    List.of(film.resolution().width(), film.resolution().height()));
            document.put("shots", shots);
            document.put("audio", SoundTable.document(film));
            Json.print(context.out(), document);
            return;
        }
        Table table = new Table("shot", "seconds", "frames", "keyframes", "interpolation", "camera", "effects");
        for (Shot shot : film.shots()) {
            table.row(
                    shot.id(),
                    number(shot.duration()),
                    film.frameRate().framesIn(shot.duration()),
                    shot.keyframes().size(),
                    shot.interpolation().id(),
                    camera(shot),
                    effects(shot.effects()));
        }
        context.print(table);
        SoundTable.print(context, film);
    }

    private static Map<String, Object> document(Project film, Shot shot) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", shot.id());
        document.put("duration", shot.duration());
        document.put("frames", film.frameRate().framesIn(shot.duration()));
        document.put(
                "keyframes",
                shot.keyframes().stream()
                        .map(k -> Map.of("file", k.source().file().toString(), "time", k.time()))
                        .toList());
        document.put("interpolation", shot.interpolation().id());
        document.put("camera", shot.camera().stream().map(ShotsCommand::words).toList());
        document.put("shutterAngle", shot.effects().shutterAngle());
        document.put("vignette", shot.effects().vignette());
        document.put("grain", shot.effects().grain());
        document.put("focus", shot.effects().depthOfField().focus());
        document.put("aperture", shot.effects().depthOfField().aperture());
        document.put("distortion", shot.effects().lens().distortion());
        document.put("chromaticAberration", shot.effects().lens().chromaticAberration());
        document.put("bloom", shot.effects().lens().bloom().strength());
        document.put("linearLight", shot.effects().linearLight());
        document.put("transition", shot.transition().type().name().toLowerCase(Locale.ROOT));
        document.put("transitionSeconds", shot.transition().duration());
        return document;
    }

    private static String camera(Shot shot) {
        return shot.camera().isEmpty()
                ? "still"
                : shot.camera().stream().map(ShotsCommand::words).collect(Collectors.joining(" + "));
    }

    /** A move as one would say it. */
    static String words(CameraMove move) {
        if (move instanceof CameraMove.Pan pan) {
            return words("pan", pan.direction(), pan.amount());
        } else if (move instanceof CameraMove.Tilt tilt) {
            return words("tilt", tilt.direction(), tilt.amount());
        } else if (move instanceof CameraMove.Zoom zoom) {
            return words("zoom", zoom.direction(), zoom.amount());
        } else if (move instanceof CameraMove.Dolly dolly) {
            return words("dolly", dolly.direction(), dolly.amount());
        } else if (move instanceof CameraMove.Track track) {
            return words("track", track.direction(), track.amount());
        } else if (move instanceof CameraMove.Roll roll) {
            return words("roll", roll.direction(), roll.degrees()) + (roll.degrees() == 1 ? " degree" : " degrees");
        } else if (move instanceof CameraMove.Path path) {
            return "path of " + Counted.of(path.views().size(), "view");
        }
        return "static";
    }

    private static String words(String name, CameraMove.Direction direction, double amount) {
        return name + " " + direction.name().toLowerCase(Locale.ROOT) + " " + number(amount);
    }

    private static String effects(Effects effects) {
        List<String> words = new ArrayList<>();
        if (effects.shutterAngle() > 0) {
            words.add("shutter " + number(effects.shutterAngle()));
        }
        if (effects.vignette() > 0) {
            words.add("vignette " + number(effects.vignette()));
        }
        if (effects.grain() > 0) {
            words.add("grain " + number(effects.grain()));
        }
        if (effects.depthOfField().aperture() > 0) {
            words.add("aperture " + number(effects.depthOfField().aperture()));
        }
        if (effects.lens().distortion() != 0) {
            words.add("distortion " + number(effects.lens().distortion()));
        }
        if (effects.lens().chromaticAberration() > 0) {
            words.add("chromatic aberration " + number(effects.lens().chromaticAberration()));
        }
        if (effects.lens().bloom().strength() > 0) {
            words.add("bloom " + number(effects.lens().bloom().strength()));
        }
        if (effects.linearLight()) {
            words.add("linear light");
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
