package org.videoengine.render;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.backend.BackendState;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;

/**
 * Turns projects into films. An OSGi service; keeps no project, so any number of clients may share it. Thread-safe.
 *
 * <pre>{@code
 * Project project = engine.loadProject(Path.of("alps/project.json"));
 * VideoGenerationResult result = engine.generateVideoSequence(project, "shot_001");
 * System.out.println(result.output().orElseThrow());
 * }</pre>
 */
@ProviderType
public interface VideoEngine {

    /**
     * Begins to get ready for the first render, and returns at once: for who knows that one will come, and has yet to read a
     * project or ask somebody. It saves that render some tenths of a second, and need not be called.
     */
    default void prepare() {}

    /**
     * Reads and checks a project file; pictures must lie in its folder.
     *
     * @throws ProjectException if the file cannot be used: one sentence that names file, field and what would be right
     */
    Project loadProject(Path file) throws ProjectException;

    /**
     * Reads and checks a project file.
     *
     * @throws ProjectException if the file cannot be used: one sentence that names file, field and what would be right
     */
    Project loadProject(Path file, LoadOptions options) throws ProjectException;

    /**
     * A project of one shot that shows a clip at another speed or, rendered with a frame rate in the {@link VideoConfig}, at
     * another rate. Its own frame rate and resolution are the clip's, the sides made even.
     *
     * @throws RenderException if the clip cannot be read, or the stretch or the speed is out of its limits
     */
    Project retime(Path clip, Retiming retiming) throws RenderException;

    /**
     * Renders one shot at quality high to {@code <shot id>.mp4} beside the project file, and waits for it.
     *
     * @throws RenderException if the request cannot be carried out at all; failures while rendering are in the result
     * @throws InterruptedException if the waiting thread is interrupted; the job is cancelled then
     */
    VideoGenerationResult generateVideoSequence(Project project, String shotId)
            throws RenderException, InterruptedException;

    /**
     * Starts a job and returns at once.
     *
     * @throws RenderException if the request cannot be carried out: an unknown shot, a place that cannot be written, a
     *     missing picture, no backend; or if the calling thread is interrupted, which it still is then
     */
    RenderJob submit(RenderRequest request) throws RenderException;

    /** Jobs that are running, and the last few that ended, oldest first. */
    List<RenderJob> jobs();

    /**
     * Works a shot out to numbers.
     *
     * @throws RenderException if the shot is unknown, a picture cannot be read, or a view does not fit its picture
     */
    ShotPlan plan(Project project, String shotId, VideoConfig config) throws RenderException;

    /** Where each shot lies on the film. */
    TimelineMetadata getTimelineMetadata(Project project);

    /** The same at another frame rate, where the configuration has one. */
    TimelineMetadata getTimelineMetadata(Project project, VideoConfig config);

    /** What is wrong with a configuration on this machine, one sentence each; empty if nothing is. */
    List<String> validateConfiguration(VideoConfig config);

    /** The backends that are installed, usable ones first, the preferred one at the top. */
    List<BackendState> backends();
}
