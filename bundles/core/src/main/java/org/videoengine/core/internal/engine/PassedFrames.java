package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
     * @param kept what is there of a film
     */
    static PassedFrames of(boolean resume, FrameRange range, Optional<StillNames> stills, KeptFrames kept) {
        BitSet passed = new BitSet();
        List<String> notes = new ArrayList<>();
        if (resume && stills.isPresent()) {
            for (int frame = 0; frame < range.count(); frame++) {
                passed.set(frame, stills.get().whole(range.first() + frame));
            }
            if (!passed.isEmpty()) {
                notes.add(passed.cardinality() + " of " + range.count() + " stills were there already and were kept");
            }
        } else if (resume && kept.frames() > 0) {
            passed.set(0, kept.frames());
            notes.add("resumed " + place(kept, range) + ": " + kept.frames() + " frames in "
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
