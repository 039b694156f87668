package org.videoengine.core.internal.plan;

import java.util.List;
import java.util.Optional;
import org.videoengine.plan.Motion;
import org.videoengine.plan.Parallax;

/** How the pictures between keyframes are made, other than by dissolving. */
sealed interface Between permits Between.Flow, Between.Depth {

    /** The motion of a frame; empty where it shows a keyframe as it is. */
    Optional<Motion> motion(KeyframeTrack.Blend blend, int frame);

    /** Things move from their places in one keyframe to those in the next. */
    final class Flow implements Between {
        @Override
        public Optional<Motion> motion(KeyframeTrack.Blend blend, int frame) {
            return blend.dissolves()
                    ? Optional.of(new Motion(
                            blend.source(),
                            blend.next(),
                            blend.weight(),
                            Optional.empty(),
                            blend.before(),
                            blend.after()))
                    : Optional.empty();
        }
    }

    /**
     * Things stand at their depths while the camera travels. Each keyframe was taken from where the camera is at its time, so
     * that it is seen unchanged then.
     */
    final class Depth implements Between {
        private final CameraRig rig;
        private final List<Picture> pictures;
        private final double framesASecond;
        private final int frames;

        Depth(CameraRig rig, List<Picture> pictures, double framesASecond, int frames) {
            this.rig = rig;
            this.pictures = pictures;
            this.framesASecond = framesASecond;
            this.frames = frames;
        }

        @Override
        public Optional<Motion> motion(KeyframeTrack.Blend blend, int frame) {
            Parallax parallax = parallax(blend, frame);
            if (!blend.dissolves() && parallax.camera().equals(parallax.first())) {
                return Optional.empty();
            }
            return Optional.of(new Motion(blend.source(), blend.next(), blend.weight(), Optional.of(parallax)));
        }

        /** How a frame's camera stands against its keyframes. */
        Parallax parallax(KeyframeTrack.Blend blend, int frame) {
            Picture first = pictures.get(blend.source());
            Picture second = pictures.get(blend.next());
            return new Parallax(
                    rig.viewpoint(blend.source(), first, share(frame)),
                    rig.viewpoint(blend.source(), first, share(blend.time() * framesASecond)),
                    rig.viewpoint(blend.next(), second, share(blend.nextTime() * framesASecond)));
        }

        private double share(double frame) {
            return frames == 1 ? 0 : Math.max(0, Math.min(1, frame / (frames - 1)));
        }
    }
}
