package org.videoengine.gpucheck.internal.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.videoengine.backend.RenderBackend;
import org.videoengine.gpucheck.internal.CheckSettings;
import org.videoengine.render.VideoEngine;

/** How fast a backend does the jobs. What is known is written down after each of them. */
final class TimingCheck {
    private static final List<String> JOBS = List.of("move", "flow");

    private final Path file;
    private final CheckSettings settings;
    private final Map<String, JobTiming> timings = new LinkedHashMap<>();
    private Long peakBytes;
    private Throughput throughput = Throughput.UNKNOWN;

    private TimingCheck(Path file, CheckSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    /**
     * Does all of it.
     *
     * @param projects the folder of the jobs' projects
     */
    static void run(VideoEngine engine, RenderBackend backend, Path projects, CheckSettings settings, Path file)
            throws IOException, InterruptedException {
        TimingCheck check = new TimingCheck(file, settings);
        for (String name : JOBS) {
            check.timings.put(
                    name, JobTiming.of(engine, backend.descriptor().id(), projects.resolve(name + ".json"), settings));
            check.peakBytes = ProcessMemory.peakBytes().orElse(null);
            check.write();
        }
        // Last, because it takes memory that drawing does not.
        check.throughput = Throughput.of(backend);
        check.write();
    }

    private void write() throws IOException {
        List<Object> jobs = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        timings.forEach((name, timing) -> {
            jobs.add(timing.document(name, settings, throughput));
            timing.failure().ifPresent(reason -> reasons.add("job " + name + ": " + reason));
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reasons", reasons);
        document.put("bandwidth", throughput.document());
        document.put("jobs", jobs);
        document.put("peakMemoryBytes", peakBytes);
        Documents.write(file, document);
    }
}
