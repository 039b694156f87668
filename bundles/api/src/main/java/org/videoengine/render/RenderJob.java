package org.videoengine.render;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** A running or ended job. Thread-safe. */
@ProviderType
public interface RenderJob {

    /** Unique in this process. */
    String id();

    /** What was asked for. */
    RenderRequest request();

    /** The latest progress. */
    RenderProgress progress();

    /** Where the job is now, or was at its end. Asking costs some microseconds, and nothing else does. */
    JobStatistics statistics();

    /** Stops the job soon: frames being drawn are dropped, what was encoded is kept as a partial film. Idempotent. */
    void cancel();

    /** Completes, never exceptionally, when the job has ended and its files are closed. */
    CompletionStage<VideoGenerationResult> result();

    /**
     * Waits for the end.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the job goes on
     */
    VideoGenerationResult await() throws InterruptedException;
}
