package org.videoengine.engine.cpu.internal;

import java.util.EnumSet;
import java.util.Set;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.WorkingSpace;

/** Kernels that frames of a kind need; those of a set are compiled together. */
enum KernelSet {
    /** Straight views of 8-bit sources, and their reduction. */
    STRAIGHT,
    /** Lines that are worked on before they are rounded. */
    LINES,
    /** Vignette and grain. */
    EFFECTS,
    /** Frames that are the sum of several views. */
    SUMS,
    /** 16-bit samples. */
    DEEP,
    /** Views at an angle. */
    TURNED,
    /** Pictures between keyframes. */
    MOTION,
    /** The same of 16-bit samples, and lenses. */
    DEEP_MOTION;

    private static final Set<KernelSet> IN_MOTION = EnumSet.of(MOTION, DEEP_MOTION);

    /** Those of them that {@link RowKernels} serve. */
    static Set<KernelSet> ofRows(Set<KernelSet> sets) {
        EnumSet<KernelSet> rows = EnumSet.copyOf(sets);
        rows.removeAll(IN_MOTION);
        return rows;
    }

    /** Those of them that {@link MotionKernels} serve. */
    static Set<KernelSet> ofMotion(Set<KernelSet> sets) {
        EnumSet<KernelSet> motion = EnumSet.copyOf(sets);
        motion.retainAll(IN_MOTION);
        return motion;
    }

    /** What the reduction of a shot's sources needs. */
    static Set<KernelSet> ofReduction(ShotPlan plan, PixelFormat format) {
        return deep(plan, format) ? EnumSet.of(STRAIGHT, LINES, DEEP) : EnumSet.of(STRAIGHT);
    }

    private static boolean deep(ShotPlan plan, PixelFormat format) {
        return plan.workingSpace() == WorkingSpace.LINEAR_RGB || format.bitDepth() > 8;
    }

    /** What a shot needs. */
    static Set<KernelSet> of(ShotPlan plan, PixelFormat format) {
        EnumSet<KernelSet> sets = EnumSet.of(STRAIGHT);
        boolean deep = deep(plan, format);
        if (deep) {
            sets.add(DEEP);
        }
        for (FrameRecipe frame : plan.frames()) {
            if (frame.vignette() > 0 || frame.grain().sigma() > 0) {
                sets.add(EFFECTS);
            }
            if (frame.samples().size() > 1) {
                sets.add(SUMS);
            }
            if (frame.samples().stream().anyMatch(sample -> !sample.view().axisAligned())) {
                sets.add(TURNED);
            }
            if (frame.motion().isPresent() || frame.lens().isPresent()) {
                // Pictures between keyframes have 16 bits, whatever the keyframes have.
                sets.add(DEEP);
                sets.add(deep ? DEEP_MOTION : MOTION);
            }
        }
        if (sets.size() > 1) {
            sets.add(LINES);
        }
        return sets;
    }
}
