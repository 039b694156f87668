package org.videoengine.media.internal.sound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.videoengine.media.MediaException;
import org.videoengine.media.SoundMix;
import org.videoengine.project.AudioClip;

/** The sum of sounds, stretch after stretch, as loud as it is. One thread at a time. */
final class StretchedMix implements AutoCloseable {
    /** At a cut from one stretch to another, in samples: shorter ones are heard as a click. */
    private static final int EDGE = SoundReader.RATE / 200;

    private final SoundMix mix;
    private final Map<AudioClip, OptionalDouble> durations = new HashMap<>();
    private final List<SoundPart> parts = new ArrayList<>();
    private int stretch = -1;
    private long position;
    private long length;

    /**
     * Looks into the files: those that cannot be used are found before anything is drawn for them.
     *
     * @throws MediaException if a file has no sound that can be decoded
     */
    StretchedMix(SoundMix mix) throws MediaException {
        this.mix = mix;
        for (AudioClip clip : mix.clips()) {
            try (SoundReader reader = new SoundReader(clip.file(), 0)) {
                durations.put(clip, reader.duration());
            }
        }
    }

    /** Adds the next samples; nothing is added after the last stretch. */
    void add(float[] left, float[] right, int at, int count) throws MediaException {
        int done = 0;
        while (done < count && (position < length || begin())) {
            int some = (int) Math.min(count - done, length - position);
            for (SoundPart part : parts) {
                part.add(left, right, at + done, position, some);
            }
            soften(left, right, at + done, some);
            position += some;
            done += some;
        }
    }

    private boolean begin() {
        while (stretch + 1 < mix.stretches().size()) {
            stretch++;
            close();
            SoundMix.Stretch next = mix.stretches().get(stretch);
            position = 0;
            length = Double.isInfinite(next.seconds()) ? Long.MAX_VALUE : end(stretch) - end(stretch - 1);
            for (AudioClip clip : mix.clips()) {
                parts.add(new SoundPart(clip, next.from(), durations.get(clip)));
            }
            if (length > 0) {
                return true;
            }
        }
        return false;
    }

    /** Rounded from the beginning on, so that long films of many stretches stay in step. */
    private long end(int last) {
        double seconds = 0;
        for (int i = 0; i <= last; i++) {
            seconds += mix.stretches().get(i).seconds();
        }
        return Math.round(seconds * SoundReader.RATE);
    }

    private void soften(float[] left, float[] right, int at, int count) {
        boolean cutBefore = stretch > 0;
        boolean cutAfter = stretch + 1 < mix.stretches().size();
        for (int i = 0; i < count; i++) {
            long before = position + i;
            long after = length - 1 - before;
            if (cutBefore && before < EDGE) {
                left[at + i] *= (float) before / EDGE;
                right[at + i] *= (float) before / EDGE;
            }
            if (cutAfter && after < EDGE) {
                left[at + i] *= (float) after / EDGE;
                right[at + i] *= (float) after / EDGE;
            }
        }
    }

    @Override
    public void close() {
        parts.forEach(SoundPart::close);
        parts.clear();
    }
}
