package org.videoengine.quality.internal.reference;

import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.quality.FrameComparator;
import org.videoengine.quality.FrameScores;
import org.videoengine.quality.ReferenceScores;

/** Compares frames in memory. */
public final class BufferComparator implements FrameComparator {
    private final DecodedFrame reference;
    private final DecodedFrame test;
    private final ScoreAccount account;

    /** Of frames of that format. */
    public BufferComparator(FrameFormat format) {
        DecodedFormat decoded = DecodedFormat.of(format);
        reference = DecodedFrame.allocate(decoded);
        test = DecodedFrame.allocate(decoded);
        account = new ScoreAccount(decoded);
    }

    @Override
    public FrameScores add(FrameBuffer referenceFrame, FrameBuffer testFrame) {
        reference.copyFrom(referenceFrame);
        test.copyFrom(testFrame);
        test.describe(account.frames(), false);
        FrameScores scores = FramePair.measure(account.frames(), reference, test);
        account.add(scores);
        return scores;
    }

    @Override
    public ReferenceScores scores() {
        return account.scores();
    }
}
