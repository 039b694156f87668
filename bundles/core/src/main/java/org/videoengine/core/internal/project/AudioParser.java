package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.videoengine.project.AudioClip;
import org.videoengine.project.ProjectException;

/** Reads what is heard with a film: one sound, or a list of sounds that are mixed. */
final class AudioParser {
    private static final List<String> FIELDS = List.of("file", "start", "in", "out", "gain", "fadeIn", "fadeOut");

    private final PictureFiles files;

    AudioParser(PictureFiles files) {
        this.files = files;
    }

    /** The field {@code audio} of a project; none if it is left out. */
    List<AudioClip> parse(Fields project) throws ProjectException {
        if (!project.has("audio")) {
            return List.of();
        }
        JsonNode value = project.value("audio");
        Place place = project.place("audio");
        if (!value.isArray()) {
            return List.of(clip(new Fields(value, place, "a sound")));
        }
        List<AudioClip> clips = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            clips.add(clip(new Fields(value.get(i), place.item(i), "a sound")));
        }
        return clips;
    }

    private AudioClip clip(Fields sound) throws ProjectException {
        sound.only(FIELDS);
        String file = sound.text("file", "a sound has a file, such as \"music.m4a\"");
        double start = seconds(sound, "start", "a sound begins at a time of the film");
        double in = seconds(sound, "in", "a sound is taken from a time of its file");
        OptionalDouble out = OptionalDouble.empty();
        if (sound.has("out")) {
            double end = seconds(sound, "out", "a sound ends at a time of its file");
            if (!(end > in)) {
                throw sound.place("out")
                        .error("a sound ends after it begins at " + Place.number(in) + " s, not at " + Place.number(end)
                                + " s");
            }
            out = OptionalDouble.of(end);
        }
        String right = "a gain is a number of decibels from -60 to 60, such as -6 for half of the amplitude";
        double gain = sound.number("gain", 0, right);
        if (!(Math.abs(gain) <= AudioClip.MAX_GAIN)) {
            throw sound.place("gain").error(right + ", not " + Place.number(gain));
        }
        return new AudioClip(
                files.find(file, sound.place("file")),
                start,
                in,
                out,
                gain,
                seconds(sound, "fadeIn", "a sound rises within a time"),
                seconds(sound, "fadeOut", "a sound falls within a time"));
    }

    private static double seconds(Fields sound, String name, String what) throws ProjectException {
        String right = what + " in seconds, from 0 to 86400";
        double value = sound.number(name, 0, right);
        if (!(value >= 0 && value <= 86_400)) {
            throw sound.place(name).error(right + ", not " + Place.number(value));
        }
        return value;
    }
}
