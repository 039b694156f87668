package org.videoengine.device;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.ComputedFrames;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;

/**
 * The passes that draw a frame.
 *
 * @param recipe what is drawn
 * @param groups planes that are drawn alike, in order
 */
record FrameProgram(FrameRecipe recipe, List<Group> groups) {

    /**
     * Output planes that are drawn alike: luma; both planes of chroma; or all three in linear light.
     *
     * @param plane the first
     * @param count of planes
     * @param width in samples
     * @param height in samples
     * @param passes whose sum they are
     */
    record Group(int plane, int count, int width, int height, List<Pass> passes) {}

    /**
     * The programs of all frames of a shot. Those of frames that are worked out when they are asked for are so, too; the others are
     * worked out here.
     */
    static List<FrameProgram> all(ShotPlan plan, FrameFormat format, List<DeviceSource> sources) {
        if (plan.frames() instanceof ComputedFrames) {
            return new Computed(plan, format, sources);
        }
        List<FrameProgram> programs = new ArrayList<>(plan.frames().size());
        for (FrameRecipe recipe : plan.frames()) {
            programs.add(of(plan, format, recipe, sources));
        }
        return programs;
    }

    private static final class Computed extends AbstractList<FrameProgram> implements RandomAccess {
        private final ShotPlan plan;
        private final FrameFormat format;
        private final List<DeviceSource> sources;

        Computed(ShotPlan plan, FrameFormat format, List<DeviceSource> sources) {
            this.plan = plan;
            this.format = format;
            this.sources = sources;
        }

        @Override
        public FrameProgram get(int frame) {
            return of(plan, format, plan.frames().get(frame), sources);
        }

        @Override
        public int size() {
            return plan.frames().size();
        }
    }

    static FrameProgram of(ShotPlan plan, FrameFormat format, FrameRecipe recipe, List<DeviceSource> sources) {
        if (plan.workingSpace() == WorkingSpace.LINEAR_RGB) {
            return new FrameProgram(
                    recipe, List.of(group(recipe, sources, 0, 3, format.width(), format.height(), 0, 0)));
        }
        int shiftX = format.pixelFormat().chromaShiftX();
        int shiftY = format.pixelFormat().chromaShiftY();
        return new FrameProgram(
                recipe,
                List.of(
                        group(recipe, sources, 0, 1, format.width(), format.height(), 0, 0),
                        group(recipe, sources, 1, 2, format.planeWidth(1), format.planeHeight(1), shiftX, shiftY)));
    }

    private static Group group(
            FrameRecipe recipe,
            List<DeviceSource> sources,
            int plane,
            int count,
            int width,
            int height,
            int shiftX,
            int shiftY) {
        List<PassMaker.Look> looks = new ArrayList<>();
        for (ViewSample sample : recipe.samples()) {
            PlaneMap map = sources.get(sample.source()).map(plane, sample.view(), shiftX, shiftY);
            looks.add(new PassMaker.Look(sample.source(), map, sample.weight()));
        }
        return new Group(plane, count, width, height, PassMaker.passes(looks, width, height));
    }
}
