package org.videoengine.media.internal.sound;

import java.util.OptionalDouble;
import org.videoengine.media.MediaException;
import org.videoengine.project.AudioClip;

/** A sound within a stretch of a mix. Its file is open while it is heard. One thread at a time. */
final class SoundPart {
    private static final int RATE = SoundReader.RATE;

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

    /**
     * A sound.
     *
     * @param from where on the clips' timeline the stretch begins, in seconds
     * @param duration of the file, if it says
     */
    SoundPart(AudioClip clip, double from, OptionalDouble duration) {
        this.clip = clip;
        double start = clip.start() - from;
        first = Math.max(0, Math.round(start * RATE));
        skipped = Math.max(0, -Math.round(start * RATE));
        double out = Math.min(clip.out().orElse(Double.POSITIVE_INFINITY), duration.orElse(Double.POSITIVE_INFINITY));
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

    /**
     * Adds what is heard of it.
     *
     * @param at first sample in the arrays
     * @param position of that sample in the stretch
     */
    void add(float[] left, float[] right, int at, long position, int count) throws MediaException {
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
        int added = reader.add(left, right, at + (int) (begin - position), wanted, this::gain);
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
