package org.videoengine.optimizer;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.project.Project;

/**
 * Finds the configuration for this machine, and says how fast a render will be. An OSGi service; thread-safe.
 *
 * <p>Estimates rest on a history of measurements of this machine, which {@link #calibrate} and {@link #record} add to. It is kept
 * from one start to the next, and set aside on another machine.
 */
@ProviderType
public interface ConfigurationOptimizer {

    /** A first guess, from what is in this machine alone. */
    Recommendation detectOptimalConfiguration();

    /**
     * Renders a few seconds of a film in one configuration after the other, and finds the best one that keeps up with the film's
     * own frame rate. What is measured goes into the history.
     *
     * @param request what is measured, and how long
     * @param listener is told of each trial when it has ended, on the calling thread
     * @throws OptimizerException if nothing could be measured
     * @throws InterruptedException if the calling thread is interrupted; what was measured until then is in the history
     */
    Calibration calibrate(CalibrationRequest request, Consumer<Trial> listener)
            throws OptimizerException, InterruptedException;

    /**
     * Renders films of all qualities, sizes, encoders and numbers of threads that the history has not three times, so that
     * estimates get better: first what it has not at all.
     *
     * @param seconds after which no more trials begin, above 0
     * @param listener is told of each trial when it has ended, on the calling thread
     * @return how many runs are left for another time
     * @throws OptimizerException if nothing can be measured
     * @throws InterruptedException if the calling thread is interrupted; what was measured until then is in the history
     */
    int survey(double seconds, Consumer<Trial> listener) throws OptimizerException, InterruptedException;

    /**
     * What has to give way so that a film is rendered at a speed: quality first, one level after the other down to low, then the
     * resolution, through 2160p, 1080p, 720p, 480p and 360p in the film's own shape, and only as far as needed.
     *
     * @param targetFramesPerSecond above 0
     * @param job the film, and how it would be rendered if speed did not matter
     * @throws OptimizerException if the film cannot be planned, or the target is no number above 0
     */
    SpeedPlan optimizeForSpeed(double targetFramesPerSecond, FilmJob job) throws OptimizerException;

    /**
     * How fast a film will be rendered by a process that renders nothing else.
     *
     * @throws OptimizerException if the film cannot be planned
     */
    SpeedEstimate estimateFps(FilmJob job) throws OptimizerException;

    /**
     * What a model of speed sees of a film. The backend is the one that would draw it now.
     *
     * @param cold whether it would be the first render of its process
     * @throws OptimizerException if the film cannot be planned
     */
    Workload workload(FilmJob job, boolean cold) throws OptimizerException;

    /** Adds to the history of this machine. Measurements that fall out of it, since it is bounded, are the oldest. */
    void record(List<Measurement> measurements) throws OptimizerException;

    /** The history of this machine, oldest first; empty before anything was measured. */
    List<Measurement> measurements();

    /** The model of this machine as it is now: fitted to the history, or the rough model. */
    SpeedModel model();

    /** A model that is fitted to these measurements alone; the rough model if there are none. */
    SpeedModel fit(List<Measurement> measurements);

    /**
     * The standard job: a project of one shot, {@code standard}, of 120 frames of 1920x1080 at 24 frames per second. It zooms and
     * pans over one photograph with a shutter of 180 degrees, a vignette and grain. The photograph is unpacked to a temporary
     * folder that is there as long as this service.
     *
     * @throws OptimizerException if the photograph cannot be unpacked
     */
    Project standardProject() throws OptimizerException;
}
