package org.videoengine.optimizer.internal.speed;

import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;

/** Workloads for tests. */
final class Workloads {
    static final Workload.Content PLAIN = new Workload.Content(3.5, 0, 0, 0, 0, 1, 0, 0, 0, 3_000_000);

    private Workloads() {}

    static Workload of(int width, int height, Quality quality) {
        return new Workload(width, height, quality, 120, PLAIN, "cpu", 2, "h264", false);
    }

    static Workload with(Workload workload, Workload.Content content) {
        return new Workload(
                workload.width(),
                workload.height(),
                workload.quality(),
                workload.frames(),
                content,
                workload.backend(),
                workload.threads(),
                workload.encoder(),
                workload.cold());
    }

    static Workload with(Workload workload, int threads, String encoder) {
        return new Workload(
                workload.width(),
                workload.height(),
                workload.quality(),
                workload.frames(),
                workload.content(),
                workload.backend(),
                threads,
                encoder,
                workload.cold());
    }
}
