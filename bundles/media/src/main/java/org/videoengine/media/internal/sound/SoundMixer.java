package org.videoengine.media.internal.sound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.media.MediaException;
import org.videoengine.media.SoundMix;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/** Mixes sounds to stereo of {@link #RATE}, one block after another. Files are open while they are heard. One thread at a time. */
public final class SoundMixer implements AutoCloseable {
    /** Samples a second. */
    public static final int RATE = SoundReader.RATE;

    /** How many samples are mixed before they are needed. */
    private static final int AHEAD = Limiter.AHEAD + TruePeak.REACH;
    /** What is kept of those that are given away: the curve between samples is made of both sides. */
    private static final int BEHIND = TruePeak.REACH;

    private final StretchedMix mix;
    private final Limiter limiter = new Limiter();
    private float[] left = new float[BEHIND + AHEAD];
    private float[] right = new float[BEHIND + AHEAD];
    private boolean begun;

    /**
     * Begins a mix.
     *
     * @throws MediaException if a file has no sound that can be decoded
     */
    public SoundMixer(SoundMix sounds) throws MediaException {
        Ffmpeg.loadResampler();
        mix = new StretchedMix(sounds);
    }

    /** The next samples of both channels: what is too loud is turned down. */
    public void next(float[] leftOut, float[] rightOut, int count) throws MediaException {
        int size = BEHIND + AHEAD + count;
        left = Arrays.copyOf(left, size);
        right = Arrays.copyOf(right, size);
        if (begun) {
            mix.add(left, right, BEHIND + AHEAD, count);
        } else {
            begun = true;
            mix.add(left, right, BEHIND, AHEAD + count);
            for (int i = 0; i < Limiter.AHEAD; i++) {
                limiter.gain(level(BEHIND + i));
            }
        }
        for (int i = 0; i < count; i++) {
            float gain = limiter.gain(level(BEHIND + i + Limiter.AHEAD));
            leftOut[i] = within(left[BEHIND + i] * gain);
            rightOut[i] = within(right[BEHIND + i] * gain);
        }
        left = Arrays.copyOfRange(left, count, size);
        right = Arrays.copyOfRange(right, count, size);
    }

    private float level(int index) {
        return Math.max(TruePeak.at(left, index), TruePeak.at(right, index));
    }

    private static float within(float sample) {
        return Math.max(-1, Math.min(1, sample));
    }

    /** What is to be said of loudness so far: by how much the sounds together were too loud. */
    public Optional<String> note() {
        if (limiter.peak() <= Limiter.CEILING) {
            return Optional.empty();
        }
        double decibels = 20 * Math.log10(limiter.peak());
        return Optional.of(String.format(
                Locale.ROOT,
                "the mix of sounds peaks at %+.1f dBTP and was turned down where it is over -1 dBTP; gains lower by %.1f dB"
                        + " would leave it as it is",
                decibels,
                decibels + 1));
    }

    @Override
    public void close() {
        mix.close();
    }
}
