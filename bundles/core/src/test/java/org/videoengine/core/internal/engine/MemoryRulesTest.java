package org.videoengine.core.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.render.VideoConfig;

/** How many frames a chunk has, and how a limit of memory is divided. */
class MemoryRulesTest {
    private static final long MIB = 1 << 20;
    private static final long FULL_HD = new FrameFormat(1920, 1080, PixelFormat.YUV420P8).frameBytes();

    // 70 % of what is beyond 2048 MiB, over frames of 1920 * 1080 * 3 / 2 bytes.
    @ParameterizedTest
    @CsvSource({"512, 10", "1024, 10", "2048, 10", "2090, 10", "2148, 23", "2348, 70", "2500, 100", "65536, 100"})
    void aChunkFollowsTheMemoryBeyondTwoGigabytes(long mib, int frames) {
        assertEquals(frames, ChunkRule.frames(mib * MIB, FULL_HD));
    }

    @Test
    void largerFramesMakeShorterChunks() {
        long uhd = new FrameFormat(3840, 2160, PixelFormat.YUV420P10).frameBytes();
        assertEquals(10, ChunkRule.frames(2300 * MIB, uhd));
        assertEquals(28, ChunkRule.frames(3000 * MIB, uhd));
        assertEquals(100, ChunkRule.frames(3 * 2048 * MIB, uhd));
    }

    @Test
    void aLimitIsDivided() {
        MemoryBudget budget = MemoryBudget.of(VideoConfig.DEFAULT.withMemoryLimit(1024 * MIB), Long.MAX_VALUE);
        assertEquals(724 * MIB, budget.heap() + budget.media());
        assertEquals(0.6, (double) budget.heap() / (724 * MIB), 1e-6);
        MemoryBudget small = MemoryBudget.of(VideoConfig.DEFAULT.withMemoryLimit(1024 * MIB), 200 * MIB);
        assertEquals(200 * MIB, small.heap());
        assertEquals(524 * MIB, small.media());
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWouldDo() {
        MemoryBudget budget = MemoryBudget.of(VideoConfig.DEFAULT.withMemoryLimit(400 * MIB), Long.MAX_VALUE);
        assertTrue(budget.refusal(59 * MIB, 40 * MIB).isEmpty());
        String heap = budget.refusal(90 * MIB, 40 * MIB).orElseThrow();
        assertTrue(heap.contains("400 MiB is too little") && heap.contains("about 450 MiB"), heap);
        String media = budget.refusal(10 * MIB, 80 * MIB).orElseThrow();
        assertTrue(media.contains("about 500 MiB"), media);
        VideoConfig enough = VideoConfig.DEFAULT.withMemoryLimit(501 * MIB);
        assertTrue(MemoryBudget.of(enough, Long.MAX_VALUE)
                .refusal(90 * MIB, 80 * MIB)
                .isEmpty());
    }

    @Test
    void aHeapThatIsSmallerThanTheLimitHasForItIsWhatIsTooLittle() {
        MemoryBudget budget = MemoryBudget.of(VideoConfig.DEFAULT.withMemoryLimit(8192 * MIB), 512 * MIB);
        assertTrue(budget.refusal(500 * MIB, 40 * MIB).isEmpty());
        String heap = budget.refusal(900 * MIB, 40 * MIB).orElseThrow();
        assertTrue(heap.contains("heap of 512 MiB") && heap.contains("about 900 MiB") && heap.contains("-Xmx"), heap);
    }

    @Test
    void aHeapThatIsTooLargeForTheLimitIsTold() {
        MemoryBudget budget = MemoryBudget.of(VideoConfig.DEFAULT.withMemoryLimit(1024 * MIB), Long.MAX_VALUE);
        assertTrue(budget.warning(434 * MIB).isEmpty());
        assertTrue(budget.warning(6000 * MIB).orElseThrow().contains("6000 MiB"));
        assertTrue(MemoryBudget.unlimited(6000 * MIB).warning(6000 * MIB).isEmpty());
    }
}
