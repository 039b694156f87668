package org.videoengine.core.internal.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.depth.DisparityMap;
import org.videoengine.core.internal.depth.ParallaxField;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.project.KeyframeSource;

/** The motion of things at different depths under the camera of one shot. Each depth map is read with its picture. Thread-safe. */
final class ShotParallax implements PicturesBetween {
    private static final int MAP_BITS = 16;

    private final ShotPlan plan;
    private final KeyframeReader reader;
    private final int width;
    private final int height;
    private final Map<Integer, DisparityMap> maps = new ConcurrentHashMap<>();
    private final Map<Thread, ParallaxField> fields = new ConcurrentHashMap<>();
    private volatile boolean closed;

    ShotParallax(ShotPlan plan, KeyframeReader reader, StopSignal stop) {
        this.plan = plan;
        this.reader = reader;
        int pixels =
                switch (plan.quality()) {
                    case LOW, MEDIUM -> 4;
                    case HIGH -> 2;
                    case ULTRA -> 1;
                };
        Motion motion = plan.frames().stream()
                .flatMap(frame -> frame.motion().stream())
                .findFirst()
                .orElseThrow();
        SourceSpec spec = plan.sources().get(motion.first());
        width = Math.max(1, SourceSpec.reduced(spec.width(), spec.minStep()) / pixels);
        height = Math.max(1, SourceSpec.reduced(spec.height(), spec.minStep()) / pixels);
        stop.onStop(this::close);
    }

    @Override
    public void offer(int source, SourceImage image) throws MediaException {
        SourceSpec spec = plan.sources().get(source);
        if (closed || spec.depth().isEmpty() || maps.containsKey(source)) {
            return;
        }
        SourceImage map = reader.read(new KeyframeSource.Image(spec.depth().get()), MAP_BITS);
        maps.put(source, DisparityMap.of(map, width, height));
    }

    @Override
    public MotionField at(int frame) throws BackendException {
        Motion motion = plan.frames()
                .get(frame)
                .motion()
                .filter(between -> between.parallax().isPresent())
                .orElseThrow(() -> new BackendException("frame " + frame + " has no parallax"));
        DisparityMap first = map(motion.first());
        DisparityMap second = motion.second() == motion.first() ? first : map(motion.second());
        ParallaxField field = fields.get(Thread.currentThread());
        if (field == null || !field.fits(width, height)) {
            field = new ParallaxField(width, height);
            fields.put(Thread.currentThread(), field);
        }
        field.fill(first, second, motion.parallax().orElseThrow(), (float) motion.time());
        return field.field();
    }

    private DisparityMap map(int source) throws BackendException {
        DisparityMap map = maps.get(source);
        if (map == null) {
            throw new BackendException(
                    closed ? "the render was stopped" : "the backend has not asked for picture " + source);
        }
        return map;
    }

    @Override
    public void close() {
        closed = true;
        maps.clear();
        fields.clear();
    }
}
