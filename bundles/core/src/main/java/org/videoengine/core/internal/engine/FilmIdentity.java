package org.videoengine.core.internal.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.videoengine.project.AudioClip;
import org.videoengine.project.Keyframe;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderRequest;

/** What decides the frames of a film, in words: two renders of the same words draw the same film. */
final class FilmIdentity {
    private FilmIdentity() {}

    /**
     * Puts it in words.
     *
     * @param film the shots in the order of the film, at its frame rate and size
     * @param range frames of it; empty for stills, each of which is the same in any range
     */
    static Map<String, String> of(RenderRequest request, Project film, Optional<FrameRange> range) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("the quality", request.output().quality().id());
        words.put(
                "the resolution",
                film.resolution().width() + "x" + film.resolution().height());
        words.put("the frame rate", film.frameRate().toString());
        words.put(
                "the list of shots",
                String.join(", ", film.shots().stream().map(Shot::id).toList()));
        range.ifPresent(frames -> words.put("the range of frames", frames.first() + "-" + frames.last()));
        words.put("the version of Video Engine", version());
        Path folder = film.file().toAbsolutePath().normalize().getParent();
        Set<Path> files = new LinkedHashSet<>();
        for (Shot shot : film.shots()) {
            words.put("what shot " + shot.id() + " is", "fingerprint " + Fingerprint.of(shot, folder));
            for (Keyframe keyframe : shot.keyframes()) {
                files.add(keyframe.source().file());
                keyframe.depth().ifPresent(files::add);
            }
        }
        request.output().sound().ifPresent(sound -> {
            files.add(sound.file());
            words.put("the sound", "fingerprint " + Fingerprint.of(sound, folder));
        });
        int number = 0;
        for (AudioClip clip : request.project().audio()) {
            files.add(clip.file());
            words.put("what sound " + ++number + " is", "fingerprint " + Fingerprint.of(clip, folder));
        }
        files.forEach(file -> words.put("the file " + name(file, folder), state(file)));
        return words;
    }

    private static String version() {
        Bundle bundle = FrameworkUtil.getBundle(FilmIdentity.class);
        return bundle == null ? "unknown" : bundle.getVersion().toString();
    }

    private static String name(Path file, Path folder) {
        return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
    }

    /** Size and time of the last change. */
    private static String state(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.size() + " bytes of "
                    + found.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (IOException e) {
            // Whoever reads it says so better.
            return "missing";
        }
    }
}
