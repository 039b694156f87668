package org.videoengine.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionFieldTest {
    private static final int SAMPLES = 12;

    private static MotionField.Layer first() {
        MotionField.Layer layer = MotionField.Layer.blank(SAMPLES);
        Arrays.fill(layer.firstWeight(), 1);
        return layer;
    }

    @Test
    void aFieldSaysWhichKeyframeItShows() {
        assertTrue(MotionField.FIRST_KEYFRAME.showsFirstKeyframe());
        assertFalse(MotionField.FIRST_KEYFRAME.showsSecondKeyframe());
        assertTrue(MotionField.SECOND_KEYFRAME.showsSecondKeyframe());
        assertFalse(MotionField.SECOND_KEYFRAME.showsFirstKeyframe());
    }

    @Test
    void layersWithoutWeightDoNotMatter() {
        MotionField.Layer nothing = MotionField.Layer.blank(SAMPLES);
        nothing.firstX()[3] = 7;
        assertTrue(new MotionField(4, 3, List.of(first(), nothing)).showsFirstKeyframe());
    }

    @Test
    void aSingleSampleThatMovesOrMixesIsEnough() {
        MotionField.Layer moved = first();
        moved.firstY()[SAMPLES - 1] = 0.001f;
        assertFalse(new MotionField(4, 3, List.of(moved)).showsFirstKeyframe());
        MotionField.Layer mixed = first();
        mixed.secondWeight()[SAMPLES - 1] = 0.001f;
        assertFalse(new MotionField(4, 3, List.of(mixed)).showsFirstKeyframe());
        MotionField.Layer more = MotionField.Layer.blank(SAMPLES);
        more.secondWeight()[SAMPLES - 1] = 0.001f;
        assertFalse(new MotionField(4, 3, List.of(first(), more)).showsFirstKeyframe());
    }
}
