package org.videoengine.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource.ClipFrame;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;

/** Puts the frames of a clip in place of a stretch of it, each a keyframe at its moment. */
final class ClipKeyframes {
    /** How much a clip may be shorter than the stretch: less than a frame at any rate. */
    private static final double TOLERANCE_SECONDS = 1.0 / 240;

    private ClipKeyframes() {}

    /**
     * A shot whose keyframes are single pictures.
     *
     * @throws RenderException if the clip cannot be read or ends before the stretch does
     */
    static Shot expand(Shot shot, KeyframeReader clips, Problems problems) throws RenderException {
        if (!(shot.keyframes().get(0).source() instanceof ClipRange range)) {
            return shot;
        }
        // A shot may be shorter than the stretch.
        double out = Math.min(range.out(), range.in() + shot.duration() * range.speed());
        ClipInfo clip;
        try {
            clip = clips.clip(range.file(), range.in(), out);
        } catch (MediaException e) {
            throw new RenderException(e.getMessage(), e);
        }
        if (clip.end() < out - Math.max(TOLERANCE_SECONDS, 1 / clip.rate().fps())) {
            throw problems.in("keyframes[0].out")
                    .error(String.format(
                            Locale.ROOT,
                            "%s is %.3f s long, but the shot shows it until %.3f s; take an earlier out, a shorter"
                                    + " duration or a lower speed",
                            range.file(),
                            clip.end(),
                            out));
        }
        List<Keyframe> keyframes = new ArrayList<>(clip.frameTimes().size());
        for (int i = 0; i < clip.frameTimes().size(); i++) {
            double time = (clip.exactTime(i) - range.in()) / range.speed();
            keyframes.add(new Keyframe(
                    new ClipFrame(range.file(), Math.max(0, clip.frameTimes().get(i))), time, Optional.empty()));
        }
        return shot.withKeyframes(keyframes);
    }
}
