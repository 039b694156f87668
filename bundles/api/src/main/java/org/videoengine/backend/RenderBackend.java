package org.videoengine.backend;

import org.osgi.annotation.versioning.ConsumerType;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;

/**
 * Draws the frames of plans. It knows pixels and nothing else: no files, no easing, no scheduling.
 *
 * <p>A backend registers itself as an OSGi service under this type only when it can really work; a bundle that finds that
 * it cannot registers an {@link UnavailableBackend} that says why. The service may come and go at any time: when unregistering
 * returns, the engine has closed what it had open, unless a frame takes it more than five seconds.
 *
 * <p>During a job the engine has a test frame drawn now and then, 64x16 pixels of a straight view in {@link
 * org.videoengine.plan.WorkingSpace#YCBCR}, by a renderer of its own. A backend that fails at it, or takes far too long for a
 * call, gets no more frames of the job.
 *
 * <p>Drawing is deterministic: the same plan and frame give the same bytes, whatever the thread, the order of calls and
 * the number of renderers.
 */
@ConsumerType
public interface RenderBackend {

    /** What this backend is. Does not change while the service is registered. Thread-safe. */
    BackendDescriptor descriptor();

    /**
     * Makes ready to draw a plan: sources are reduced and put where the device can read them. Thread-safe.
     *
     * @param plan what to draw
     * @param sources its pictures, asked for only until {@code open} returns, and their motion
     * @param format layout of the frames, one of {@link BackendDescriptor#pixelFormats()}
     * @param settings threads and memory that may be used
     * @return a renderer that the caller closes
     * @throws UnsupportedPlanException if the backend does not draw plans of this kind; that is found out before anything else
     * @throws BackendException if the plan cannot be drawn: with the memory needed and the memory free where that is why
     */
    FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException;
}
