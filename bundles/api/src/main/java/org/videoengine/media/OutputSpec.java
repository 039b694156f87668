package org.videoengine.media;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.videoengine.project.Quality;

/**
 * Where a film goes and in what form.
 *
 * @param location a path ending {@code .mp4 .mov .mkv .webm} (encoded), {@code .y4m} (YUV4MPEG2, lossless), a pattern such
 *     as {@code frames/%05d.png} (numbered stills), or {@code null:} (nowhere)
 * @param codec {@code h264 vp9 av1 prores ffv1}, or an encoder's own name as FFmpeg knows it; empty takes the container's
 *     usual one
 * @param quality decides bit rate and depth
 * @param firstNumber number of the first still, at least 1
 * @param sound that goes with an encoded film from its first frame on; other outputs have none
 * @param mix sounds that are mixed for an encoded film, where there is no {@code sound} to be copied
 */
public record OutputSpec(
        String location,
        Optional<String> codec,
        Quality quality,
        int firstNumber,
        Optional<Sound> sound,
        Optional<SoundMix> mix) {
    /** A scheme (RFC 3986, 3.1) of more than the one letter that a drive has. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

    /** A silent film; stills are numbered from 1. */
    public OutputSpec(String location, Optional<String> codec, Quality quality) {
        this(location, codec, quality, 1, Optional.empty(), Optional.empty());
    }

    /** Refuses null. */
    public OutputSpec {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(codec, "codec");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(sound, "sound");
        Objects.requireNonNull(mix, "mix");
    }

    /** The same with sound. */
    public OutputSpec withSound(Sound track) {
        return new OutputSpec(location, codec, quality, firstNumber, Optional.of(track), mix);
    }

    /** The same with sounds that are mixed. */
    public OutputSpec withMix(SoundMix sounds) {
        return new OutputSpec(location, codec, quality, firstNumber, sound, Optional.of(sounds));
    }

    /** Whether a location is an address, such as {@code http://host/film.mp4}, and no path: nothing is written there. */
    public static boolean isAddress(String location) {
        return ADDRESS.matcher(location).lookingAt();
    }

    /** Whether the frames are thrown away. */
    public boolean discards() {
        return location.equals("null:");
    }
}
