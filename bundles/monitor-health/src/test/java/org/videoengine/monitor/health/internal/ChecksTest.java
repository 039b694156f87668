package org.videoengine.monitor.health.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendDescriptor.Kind;
import org.videoengine.backend.BackendState;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.CodecInfo;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.JobStatistics.Queues;
import org.videoengine.render.RenderProgress;

/** When the checks are green, yellow and red. */
class ChecksTest {
    private static final HealthConfiguration CONFIGURATION = new HealthConfiguration() {
        @Override
        public int job_stuck_seconds() {
            return 120;
        }

        @Override
        public long disk_warn_mib() {
            return 2048;
        }

        @Override
        public long disk_critical_mib() {
            return 200;
        }

        @Override
        public int memory_warn_percent() {
            return 85;
        }

        @Override
        public int memory_critical_percent() {
            return 95;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return HealthConfiguration.class;
        }
    };

    private static void assertIs(Status status, String part, Consumer<FormattingResultLog> check) {
        FormattingResultLog log = new FormattingResultLog();
        check.accept(log);
        Result result = new Result(log);
        assertEquals(status, result.getStatus(), result.toString());
        assertTrue(result.toString().contains(part), result.toString());
    }

    private static BackendState backend(String id, boolean works, String reason) {
        Optional<BackendDescriptor> descriptor = works
                ? Optional.of(
                        new BackendDescriptor(id, Kind.OTHER, "a card", "", 1, Set.of(PixelFormat.YUV420P8), 1, 0))
                : Optional.empty();
        return new BackendState(id, Kind.OTHER, descriptor, Optional.ofNullable(reason));
    }

    @Test
    void backends() {
        BackendState good = backend("cpu", true, null);
        BackendState absent = backend("cuda", false, "there is no driver");
        BackendState aside = backend("opencl:0", true, "it did not come back within 30 s from drawing frame 3");
        assertIs(Status.OK, "cpu draws frames on a card", log -> BackendsCheck.judge(List.of(good), log));
        assertIs(Status.OK, "there is no driver", log -> BackendsCheck.judge(List.of(good, absent), log));
        assertIs(Status.WARN, "opencl:0 was set aside", log -> BackendsCheck.judge(List.of(good, aside), log));
        assertIs(Status.CRITICAL, "no backend", log -> BackendsCheck.judge(List.of(absent), log));
        assertIs(Status.CRITICAL, "no backend", log -> BackendsCheck.judge(List.of(aside), log));
        assertIs(Status.CRITICAL, "no backend", log -> BackendsCheck.judge(List.of(), log));
        assertEquals(Status.CRITICAL, new BackendsCheck().execute().getStatus());
    }

    @Test
    void media() {
        CodecInfo h264 = new CodecInfo("h264", "libopenh264", List.of(".mp4"));
        CodecInfo vp9 = new CodecInfo("vp9", "libvpx-vp9", List.of(".webm"));
        assertIs(Status.OK, "h264, vp9", log -> MediaCheck.judge(List.of(h264, vp9), log));
        assertIs(Status.WARN, "vp9", log -> MediaCheck.judge(List.of(vp9), log));
        assertIs(Status.CRITICAL, "no encoder opens", log -> MediaCheck.judge(List.of(), log));
        assertEquals(Status.CRITICAL, new MediaCheck().execute().getStatus());
    }

    @Test
    void memory() {
        MemoryCheck check = new MemoryCheck(CONFIGURATION);
        assertIs(Status.OK, "85 % of the heap", log -> check.judge(85L << 20, 100L << 20, log));
        assertIs(Status.WARN, "86 of 100 MiB", log -> check.judge(86L << 20, 100L << 20, log));
        assertIs(Status.CRITICAL, "-Xmx", log -> check.judge(96L << 20, 100L << 20, log));
        assertEquals(Status.OK, check.execute().getStatus());
    }

    @Test
    void disk() {
        DiskCheck check = new DiskCheck(CONFIGURATION);
        Path folder = Path.of("films");
        assertIs(Status.OK, "2048 MiB", log -> check.judge(folder, 2048, log));
        assertIs(Status.WARN, "films", log -> check.judge(folder, 2047, log));
        assertIs(Status.CRITICAL, "films", log -> check.judge(folder, 199, log));
        assertEquals(Status.OK, check.execute().getStatus());
    }

    private static JobStatistics statistics(double secondsSinceFrame, int ready) {
        return new JobStatistics(
                new RenderProgress(7, 48, "ridge", "cpu", 3, 2, 1),
                secondsSinceFrame,
                new Queues(30, 2, 0, ready, 8),
                0,
                List.of(),
                Map.of());
    }

    @Test
    void jobs() {
        JobsCheck check = new JobsCheck(CONFIGURATION);
        assertIs(Status.OK, "7 of 48", log -> check.judge("job-1", statistics(119, 0), log));
        assertIs(
                Status.CRITICAL,
                "121 s ago: it waits for a backend",
                log -> check.judge("job-1", statistics(121, 0), log));
        assertIs(Status.CRITICAL, "the encoder or the disk", log -> check.judge("job-1", statistics(500, 3), log));
        assertEquals(Status.OK, check.execute().getStatus());
    }
}
