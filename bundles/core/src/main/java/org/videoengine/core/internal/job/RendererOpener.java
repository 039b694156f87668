package org.videoengine.core.internal.job;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.RenderException;

/** Opens renderers for a job, and decodes the pictures that they ask for. Thread-safe. */
final class RendererOpener {

    /** Pictures and motion of a plan, and the time that a backend spends in asking for them. */
    private record Asked(SourceImages sources, PhaseClock asking) implements SourceImages {
        @Override
        public SourceImage image(int source) throws BackendException {
            asking.begin();
            try {
                return sources.image(source);
            } finally {
                asking.end();
            }
        }

        @Override
        public MotionField motion(int frame) throws BackendException {
            asking.begin();
            try {
                return sources.motion(frame);
            } finally {
                asking.end();
            }
        }
    }

    private final JobSetup setup;
    private final Executor decoders;
    private final OpenClips clips;
    private final PhaseClock decoding;
    private final PhaseClock estimating;
    private final StopSignal stop;
    private final Set<SourceLoader> loading = ConcurrentHashMap.newKeySet();

    RendererOpener(
            JobSetup setup,
            Executor decoders,
            OpenClips clips,
            PhaseClock decoding,
            PhaseClock estimating,
            StopSignal stop) {
        this.setup = setup;
        this.decoders = decoders;
        this.clips = clips;
        this.decoding = decoding;
        this.estimating = estimating;
        this.stop = stop;
        stop.onStop(() -> loading.forEach(SourceLoader::abandon));
    }

    /** What knows the motion of a plan's frames; empty where none lies between keyframes. */
    Optional<PicturesBetween> motion(ShotPlan plan) {
        return plan.frames().stream()
                .flatMap(frame -> frame.motion().stream())
                .findFirst()
                .map(motion -> motion.parallax().isPresent()
                        ? new ShotParallax(plan, setup.reader(), stop)
                        : new ShotMotion(plan, decoders, setup.threads() * setup.sharing(), estimating, stop));
    }

    /**
     * Opens a renderer.
     *
     * @param memory bytes that it may hold
     * @param asking time that the backend spends in asking for pictures and motion
     * @throws RenderException if a picture cannot be read, which is no fault of the backend
     */
    FrameRenderer open(Station station, ShotStage stage, long memory, PhaseClock asking)
            throws BackendException, RenderException {
        SourceLoader sources =
                new SourceLoader(stage.plan(), setup.reader(), decoders, clips, decoding, memory / 4, stage.motion());
        loading.add(sources);
        if (stop.given()) {
            sources.abandon();
        }
        try {
            return station.handle()
                    .backend()
                    .open(
                            stage.plan(),
                            new Asked(sources, asking),
                            setup.format().pixelFormat(),
                            new RenderSettings(station.seats(), memory));
        } catch (BackendException | RuntimeException | Error e) {
            if (sources.failure() != null) {
                throw new RenderException(sources.failure().getMessage(), sources.failure());
            }
            throw e;
        } finally {
            loading.remove(sources);
            sources.abandon();
        }
    }
}
