package org.videoengine.core.internal.job;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.videoengine.core.internal.testing.FakeReader;
import org.videoengine.core.internal.testing.ListSink;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Quality;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoGenerationResult;

/** Runs jobs on backends and sinks of tests. */
final class JobBench {
    private static int jobs;

    final BackendPool pool = new BackendPool();
    final ListSink sink = new ListSink();
    final FakeReader reader = new FakeReader();
    final JobListeners listeners = new JobListeners();
    final String id = "bench-" + ++jobs;
    FilmLayout film = TestFilms.film(1);
    int first;
    int count = -1;
    int threads = 2;
    int buffers;
    int waitSeconds;
    long hangNanos;
    final BitSet passed = new BitSet();
    PixelFormat pixels = PixelFormat.YUV420P8;
    VideoConfig config = VideoConfig.DEFAULT;
    RenderListener listener = RenderListener.NONE;
    KeyframeReader pictures = reader;

    JobBench film(FilmLayout value) {
        film = value;
        return this;
    }

    JobBench threads(int value) {
        threads = value;
        return this;
    }

    FilmJob start() {
        int frames = count < 0 ? film.frameCount() - first : count;
        RenderRequest request = new RenderRequest(
                TestFilms.project(TestFilms.shot(0, 24, 0)),
                List.of(),
                Optional.empty(),
                new OutputSpec("film.mp4", Optional.empty(), Quality.HIGH),
                config,
                listener,
                false);
        FilmJob job = new FilmJob(
                new JobSetup(
                        id,
                        request,
                        film,
                        first,
                        frames,
                        passed,
                        new FrameFormat(16, 16, pixels),
                        TestFilms.RATE,
                        sink,
                        pictures,
                        pool,
                        threads,
                        Math.max(1, config.backends().size()),
                        buffers > 0 ? buffers : threads + 1,
                        1 << 20,
                        hangNanos,
                        waitSeconds,
                        List.of()),
                listeners);
        job.start();
        return job;
    }

    VideoGenerationResult run() throws InterruptedException {
        return start().await();
    }

    /**
     * Threads of this bench's job that were alive at one and the same moment: asking each once more would miss one that was
     * started by another before that ended.
     */
    List<String> threadsLeft() {
        Thread[] all = new Thread[2 * Thread.activeCount() + 100];
        return Stream.of(all)
                .limit(Thread.enumerate(all))
                .map(Thread::getName)
                .filter(name -> name.startsWith("video-engine-" + id + "-"))
                .toList();
    }

    /** Waits until no thread of the job is left; tests time out where that never comes. */
    void awaitNoThreads() throws InterruptedException {
        while (!threadsLeft().isEmpty()) {
            Thread.sleep(5);
        }
    }
}
