package org.videoengine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ComputedFrames;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.Quality;

class DeviceRendererTest {
    private static final long MEBI = 1 << 20;

    private static FrameRenderer open(FakeDevice device, ShotPlan plan, long memoryBytes) throws BackendException {
        return open(device, plan, new RenderSettings(4, memoryBytes));
    }

    private static FrameRenderer open(FakeDevice device, ShotPlan plan, RenderSettings settings)
            throws BackendException {
        return new DeviceBackend(device, "fake:0", BackendDescriptor.Kind.OTHER, 1)
                .open(plan, Shots.images(), PixelFormat.YUV420P8, settings);
    }

    private static FrameBuffer buffer() {
        return FrameBuffer.allocate(new FrameFormat(Shots.WIDTH, Shots.HEIGHT, PixelFormat.YUV420P8));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesNothingBehind(boolean lens) throws BackendException {
        FakeDevice device = new FakeDevice(256 * MEBI, 64 * MEBI);
        ShotPlan plan = lens ? Shots.throughALens() : Shots.everything();
        FrameRenderer renderer = open(device, plan, 64 * MEBI);
        for (int frame = 0; frame < plan.frames().size(); frame++) {
            renderer.render(frame, buffer());
        }
        assertTrue(device.open() > 0);
        renderer.close();
        renderer.close();
        assertEquals(0, device.open());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesNothingBehindWhereverMemoryRunsOut(boolean lens) throws BackendException {
        ShotPlan plan = lens ? Shots.throughALens() : Shots.everything();
        boolean failed = true;
        for (int allocations = 0; failed; allocations++) {
            FakeDevice device = new FakeDevice(256 * MEBI, 64 * MEBI);
            device.failAfterAllocations(allocations);
            failed = false;
            try (FrameRenderer renderer = open(device, plan, 64 * MEBI)) {
                renderer.render(3, buffer());
            } catch (BackendException e) {
                failed = true;
                assertEquals("Fake 9000 has no memory left", e.getMessage());
            }
            assertEquals(0, device.open(), "after " + allocations + " allocations");
        }
    }

    @Test
    void drawsWhatIsNeededAndNoMore() throws BackendException {
        FakeDevice device = new FakeDevice(256 * MEBI, 64 * MEBI);
        try (FrameRenderer renderer = open(device, Shots.everything(), 64 * MEBI)) {
            device.launches.clear();
            renderer.render(0, buffer());

            assertEquals(4, device.launches.size(), device.launches::toString);
            assertEquals("columns 64x36x1", device.launches.get(1));
            assertEquals("columns 32x18x2", device.launches.get(3));
            device.launches.clear();
            renderer.render(2, buffer());
            assertEquals(List.of("turned 64x36x1", "turned 32x18x2"), device.launches);
            device.launches.clear();
            renderer.render(3, buffer());
            assertTrue(device.launches.get(0).startsWith("between "), device.launches::toString);
            assertEquals(6, device.launches.size(), device.launches::toString);
        }
    }

    @Test
    void goesOnAfterAFailure() throws BackendException {
        FakeDevice device = new FakeDevice(256 * MEBI, 64 * MEBI);
        try (FrameRenderer renderer = open(device, Shots.everything(), 64 * MEBI)) {
            device.failsToFinish(true);
            // More often than there are frames at once: none of them stays occupied.
            for (int i = 0; i < 10; i++) {
                BackendException failure = assertThrows(BackendException.class, () -> renderer.render(0, buffer()));
                assertEquals("Fake 9000 has been pulled out", failure.getMessage());
            }
            device.failsToFinish(false);
            renderer.render(0, buffer());
        }
        assertEquals(0, device.open());
    }

    @Test
    void refusesAShotThatTheDeviceCannotHold() {
        FakeDevice small = new FakeDevice(64 << 10, 64 << 10);
        BackendException refusal =
                assertThrows(BackendException.class, () -> open(small, Shots.everything(), 64 * MEBI));
        assertTrue(
                refusal.getMessage().matches("shot shot_1 needs [1-9] MiB on Fake 9000, of which 0 MiB are free: .*"),
                refusal.getMessage());
        assertEquals(0, small.open());
        FakeDevice narrow = new FakeDevice(256 * MEBI, 32 << 10);
        BackendException piece =
                assertThrows(BackendException.class, () -> open(narrow, Shots.everything(), 64 * MEBI));
        assertTrue(
                piece.getMessage().matches("shot shot_1 needs 1 MiB in one piece on Fake 9000, which gives 0 MiB .*"),
                piece.getMessage());
    }

    /** A picture on its way to the device takes some pieces, none of them as large as all together. */
    @Test
    void takesAShotWhosePiecesTheDeviceGives() throws BackendException {
        int width = 4 * Shots.WIDTH;
        int height = 4 * Shots.HEIGHT;
        ShotPlan plan = Shots.between(width, height, Quality.MEDIUM, true);
        SourceImages images = Shots.images(width, height, Shots.moving(width / 4, height / 4, 2));
        FakeDevice narrow = new FakeDevice(256 * MEBI, 256 << 10);
        try (FrameRenderer renderer = new DeviceBackend(narrow, "fake:0", BackendDescriptor.Kind.OTHER, 1)
                .open(plan, images, PixelFormat.YUV420P8, new RenderSettings(4, 64 * MEBI))) {
            renderer.render(0, buffer());
        }
    }

    @Test
    void refusesAPieceThatJavaDoesNotSee() {
        FakeDevice vast = new FakeDevice(1L << 50, 1L << 50);
        BackendException refusal = assertThrows(
                BackendException.class, () -> open(vast, Shots.between(20_000, 20_000, Quality.ULTRA, true), 1L << 50));
        assertEquals(
                "shot shot_1 needs 18311 MiB in one piece that Java and Fake 9000 both see, and Java sees 2047 MiB at"
                        + " most: use smaller pictures or another backend",
                refusal.getMessage());
    }

    @Test
    void drawsFewerFramesAtOnceWhereMemoryIsShort() throws BackendException {
        ShotPlan plan = Shots.everything();
        RenderSettings one = new RenderSettings(1, 64 * MEBI);
        long bytes = 64 << 10;
        while (!opens(new FakeDevice(bytes, bytes), plan, one)) {
            bytes += 16 << 10;
        }
        FakeDevice large = new FakeDevice(256 * MEBI, 64 * MEBI);
        FakeDevice small = new FakeDevice(bytes, bytes);
        try (FrameRenderer expected = open(large, plan, one);
                FrameRenderer renderer = open(small, plan, 64 * MEBI)) {
            assertEquals(large.open(), small.open());
            renderer.render(0, buffer());
        }
    }

    private static boolean opens(FakeDevice device, ShotPlan plan, RenderSettings settings) {
        try (FrameRenderer renderer = open(device, plan, settings)) {
            return true;
        } catch (BackendException e) {
            return false;
        }
    }

    @Test
    void refusesAShotThatTheHostMayNotHold() {
        FakeDevice device = new FakeDevice(256 * MEBI, 64 * MEBI);
        BackendException refusal = assertThrows(BackendException.class, () -> open(device, Shots.everything(), 1000));
        assertTrue(
                refusal.getMessage().matches("shot shot_1 needs [1-9] MiB beside Fake 9000 .* 0 MiB are allowed: .*"),
                refusal.getMessage());
    }

    /** What is allocated is no more than what the check before it allows for. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void estimatesNoLessThanItTakes(boolean lens) throws BackendException {
        ShotPlan plan = lens ? Shots.throughALens() : Shots.everything();
        for (long bytes = 64 << 10; ; bytes += 16 << 10) {
            FakeDevice device = new FakeDevice(bytes, bytes);
            try (FrameRenderer renderer = open(device, plan, 64 * MEBI)) {
                for (int frame = 0; frame < plan.frames().size(); frame++) {
                    renderer.render(frame, buffer());
                }
                assertTrue(device.freeBytes() >= 0, () -> "took " + -device.freeBytes() + " bytes too many");
                return;
            } catch (BackendException e) {
                assertTrue(e.getMessage().contains("are free"), e.getMessage());
            }
        }
    }

    /** What a slot takes once it has drawn everything is no more than the check allows for it, motion of any fineness too. */
    @ParameterizedTest
    @EnumSource(PixelFormat.class)
    void estimatesNoLessThanASlotTakes(PixelFormat format) throws BackendException {
        assertEstimated(Shots.everything(), Shots.images(), format);
        assertEstimated(Shots.throughALens(), Shots.images(), format);
        int width = 4 * Shots.WIDTH;
        int height = 4 * Shots.HEIGHT;
        for (Quality quality : Quality.values()) {
            int pixels = quality == Quality.ULTRA ? 1 : quality == Quality.HIGH ? 2 : 4;
            assertEstimated(
                    Shots.between(width, height, quality, true),
                    Shots.images(width, height, Shots.moving(width / pixels, height / pixels, 2)),
                    format);
            assertEstimated(
                    Shots.between(width, height, quality, false),
                    Shots.images(width, height, Shots.moving(width / pixels / 2, height / pixels / 2, 3)),
                    format);
        }
    }

    private static void assertEstimated(ShotPlan plan, SourceImages images, PixelFormat pixels)
            throws BackendException {
        FrameFormat format = new FrameFormat(Shots.WIDTH, Shots.HEIGHT, pixels);
        long opened = taken(plan, images, format, 1, false);
        long another = taken(plan, images, format, 2, false) - opened;
        long drawing = taken(plan, images, format, 1, true) - opened;
        long estimated = new ShotMemory(plan, format, 2).deviceBytes() - new ShotMemory(plan, format, 1).deviceBytes();
        assertTrue(
                another + drawing <= estimated,
                () -> plan + " takes " + another + " and " + drawing + " bytes, not " + estimated);
    }

    private static long taken(ShotPlan plan, SourceImages images, FrameFormat format, int slots, boolean draws)
            throws BackendException {
        FakeDevice device = new FakeDevice(256 * MEBI, 64 * MEBI);
        try (FrameRenderer renderer = new DeviceRenderer(device, plan, images, format, slots)) {
            for (int frame = 0; draws && frame < plan.frames().size(); frame++) {
                renderer.render(frame, FrameBuffer.allocate(format));
            }
            return 256 * MEBI - device.freeBytes();
        }
    }

    /** Recipes that are worked out when they are asked for are not kept as anything else. */
    @Test
    void keepsNothingOfFramesThatAreComputed() throws BackendException {
        ShotPlan plan = Shots.everything();
        AtomicInteger asked = new AtomicInteger();
        ShotPlan computed =
                plan.with(plan.sources(), new ComputedFrames(plan.frames().size(), frame -> {
                    asked.incrementAndGet();
                    return plan.frames().get(frame);
                }));
        FakeDevice device = new FakeDevice(256 * MEBI, 64 * MEBI);
        FakeDevice other = new FakeDevice(256 * MEBI, 64 * MEBI);
        try (FrameRenderer renderer = open(device, computed, 64 * MEBI);
                FrameRenderer expected = open(other, plan, 64 * MEBI)) {
            assertEquals(other.freeBytes(), device.freeBytes());
            for (int frame = 0; frame < plan.frames().size(); frame++) {
                asked.set(0);
                renderer.render(frame, buffer());
                assertEquals(1, asked.get());
                expected.render(frame, buffer());
            }
            assertEquals(other.launches, device.launches);
        }
    }
}
