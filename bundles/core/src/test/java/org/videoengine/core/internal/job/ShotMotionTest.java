package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;

/** What is kept of the motion of a shot. */
class ShotMotionTest {
    private static final int MOST_COLLECTIONS = 50;

    /** Jobs know the motion of all parts of a long clip to their end, on threads that live as long. */
    @Test
    void nothingOfItsFramesIsKeptWhenItIsClosed() throws Exception {
        ShotPlan still = TestFilms.plan(0, 3, "a.png", "b.png");
        List<FrameRecipe> recipes = still.frames().stream()
                .map(frame -> new FrameRecipe(
                        frame.index(),
                        frame.samples(),
                        0,
                        frame.grain(),
                        Optional.of(new Motion(0, 1, (frame.index() + 1) / 4.0))))
                .toList();
        ShotMotion motion = new ShotMotion(
                still.with(still.sources(), recipes), Runnable::run, 1, new PhaseClock(), new StopSignal());
        motion.offer(0, noise(1));
        motion.offer(1, noise(2));
        WeakReference<MotionField> field = new WeakReference<>(motion.at(1));
        motion.close();
        for (int i = 0; i < MOST_COLLECTIONS && field.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertNull(field.get());
        assertThrows(BackendException.class, () -> motion.at(1));
    }

    private static SourceImage noise(int seed) {
        byte[] plane = new byte[32 * 32];
        new Random(seed).nextBytes(plane);
        return SourceImage.of8(32, 32, ChromaLayout.YUV444, plane, plane, plane);
    }
}
