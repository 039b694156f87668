package org.videoengine.benchmark.internal.run;

import org.videoengine.render.RenderException;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** Renders one thing and waits for it. */
final class Renders {
    private Renders() {}

    /**
     * Renders on that backend alone.
     *
     * @throws FailedRenderException if it could not, or another backend drew as well
     * @throws InterruptedException if the thread is interrupted; the job has ended by then
     */
    static VideoGenerationResult render(VideoEngine engine, RenderRequest request, String backend)
            throws FailedRenderException, InterruptedException {
        VideoGenerationResult result = await(submit(engine, request));
        if (!result.success()) {
            throw new FailedRenderException(result.errorMessage().orElse("it was cancelled"));
        }
        if (!result.backend().equals(backend)) {
            throw new FailedRenderException(
                    "it was drawn on " + result.backend() + ": " + String.join("; ", result.notes()));
        }
        return result;
    }

    private static RenderJob submit(VideoEngine engine, RenderRequest request)
            throws FailedRenderException, InterruptedException {
        try {
            return engine.submit(request);
        } catch (RenderException e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException().initCause(e);
            }
            throw new FailedRenderException(e.getMessage());
        }
    }

    private static VideoGenerationResult await(RenderJob job) throws InterruptedException {
        try {
            return job.await();
        } catch (InterruptedException e) {
            job.cancel();
            job.result().toCompletableFuture().join();
            throw e;
        }
    }
}
