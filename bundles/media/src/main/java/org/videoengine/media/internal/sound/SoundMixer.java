package org.videoengine.media.internal.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.videoengine.media.MediaException;
import org.videoengine.media.SoundMix;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.project.AudioClip;

/** Mixes sounds to stereo of {@link #RATE}, one block after another. Files are open while they are heard. One thread at a time. */
public final class SoundMixer implements AutoCloseable {
    /** Samples a second. */
    public static final int RATE = SoundReader.RATE;

    private final List<Part> parts = new ArrayList<>();
    private long position;

    /**
     * Begins a mix.
     *
     * @throws MediaException if a file has no sound that can be decoded
     */
    public SoundMixer(SoundMix mix) throws MediaException {
        Ffmpeg.loadResampler();
        for (AudioClip clip : mix.clips()) {
            // Files that cannot be used are found before anything is drawn for them.
            try (SoundReader reader = new SoundReader(clip.file(), 0)) {
                parts.add(new Part(clip, mix.from(), reader.duration()));
            }
        }
    }

    /** The next samples of both channels, within -1 and 1: what is louder is cut off there. */
    public void next(float[] left, float[] right, int count) throws MediaException {
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(right, 0, count, 0);
        for (Part part : parts) {
            part.add(left, right, position, count);
        }
        for (int i = 0; i < count; i++) {
            left[i] = Math.max(-1, Math.min(1, left[i]));
            right[i] = Math.max(-1, Math.min(1, right[i]));
        }
        position += count;
    }

    @Override
    public void close() {
        parts.forEach(Part::close);
    }

    /** A sound in the mix. */
    private static final class Part {
        private final AudioClip clip;
        private final long first;
        private final long past;
        private final long skipped;
        private final float factor;
        private final double rise;
        private final double fall;
        private SoundReader reader;
        private boolean ended;
        private long heard;

        Part(AudioClip clip, double from, OptionalDouble duration) {
            this.clip = clip;
            double start = clip.start() - from;
            first = Math.max(0, Math.round(start * RATE));
            skipped = Math.max(0, -Math.round(start * RATE));
            double out =
                    Math.min(clip.out().orElse(Double.POSITIVE_INFINITY), duration.orElse(Double.POSITIVE_INFINITY));
            // A file that does not say how long it is goes on as long as it does.
            past = Double.isInfinite(out)
                    ? Long.MAX_VALUE
                    : Math.round(start * RATE) + Math.round((out - clip.in()) * RATE);
            ended = past <= first;
            heard = skipped;
            factor = (float) Math.pow(10, clip.gain() / 20);
            rise = clip.fadeIn() * RATE;
            fall = clip.fadeOut() * RATE;
        }

        void add(float[] left, float[] right, long position, int count) throws MediaException {
            long begin = Math.max(position, first);
            long end = Math.min(position + count, past);
            if (ended || begin >= end) {
                if (position >= past) {
                    close();
                }
                return;
            }
            if (reader == null) {
                reader = new SoundReader(clip.file(), clip.in() + (double) skipped / RATE);
            }
            int wanted = (int) (end - begin);
            heard = skipped + begin - first;
            int added = reader.add(left, right, (int) (begin - position), wanted, this::gain);
            if (added < wanted || end == past) {
                close();
            }
        }

        /** Of the next sample. */
        private float gain() {
            long after = past == Long.MAX_VALUE ? Long.MAX_VALUE : past - first + skipped - heard;
            double fade = 1;
            if (heard < rise) {
                fade = heard / rise;
            }
            if (after < fall) {
                fade = Math.min(fade, after / fall);
            }
            heard++;
            return (float) (factor * fade);
        }

        void close() {
            ended = true;
            if (reader != null) {
                reader.close();
                reader = null;
            }
        }
    }
}
