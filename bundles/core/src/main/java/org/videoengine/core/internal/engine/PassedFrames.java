package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.videoengine.media.FrameSink;
import org.videoengine.media.KeptFrames;
import org.videoengine.render.FrameRange;

/**
 * Frames of a render that are there already.
 *
 * @param frames of the range, from 0
 * @param notes what there is to be said of them
 */
record PassedFrames(BitSet frames, List<String> notes) {

    /**
     * Looks what is there.
     *
     * @param resume whether that counts at all
     * @param stills the names of stills, for an output of stills
     * @param firstNumber of the range's first still
     * @param sink knows what is there of this film
     */
    static PassedFrames of(
            boolean resume, FrameRange range, Optional<StillNames> stills, int firstNumber, FrameSink sink) {
        KeptFrames kept = sink.kept();
        BitSet passed = new BitSet();
        List<String> notes = new ArrayList<>();
        if (resume && stills.isPresent()) {
            for (int frame = 0; frame < range.count(); frame++) {
                int number = firstNumber + frame;
                passed.set(frame, sink.keeps(number) && stills.get().whole(number));
            }
            if (!passed.isEmpty()) {
                notes.add("stills that were there already and were kept: " + passed.cardinality() + " of "
                        + range.count());
            }
        } else if (resume && kept.frames() > 0) {
            passed.set(0, kept.frames());
            notes.add("resumed " + place(kept, range) + ": " + kept.frames()
                    + (kept.frames() == 1 ? " frame in " : " frames in ")
                    + (kept.chunks() == 1 ? "1 chunk" : kept.chunks() + " chunks") + " were kept");
        }
        kept.lost().ifPresent(notes::add);
        if (resume && passed.isEmpty()) {
            notes.add("there was nothing to resume: all frames are rendered");
        }
        return new PassedFrames(passed, notes);
    }

    private static String place(KeptFrames kept, FrameRange range) {
        return kept.frames() < range.count()
                ? "at frame " + (kept.frames() + 1) + " of " + range.count()
                : "after the last frame";
    }
}
