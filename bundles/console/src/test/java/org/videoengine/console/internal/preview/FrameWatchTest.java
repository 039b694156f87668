package org.videoengine.console.internal.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;

/** Jobs know of the preview only while somebody looks. */
class FrameWatchTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<JobListener> listeners = new ArrayList<>();
    private final RenderJob job = stand(RenderJob.class, (proxy, method, arguments) -> "job-1");
    private final FrameBuffer frame = FrameBuffer.allocate(new FrameFormat(32, 18, PixelFormat.YUV420P8));
    private long now = 5 * SECOND;
    private final FrameWatch watch = new FrameWatch(framework(), () -> now);

    @Test
    void itListensFromTheFirstLookOn() {
        assertEquals(0, listeners.size());
        assertTrue(watch.latest("job-1").isEmpty());
        assertEquals(1, listeners.size());
        draw(7);
        assertEquals(7, watch.latest("job-1").orElseThrow().frame());
        assertTrue(watch.latest("job-2").isEmpty());
        assertEquals(1, listeners.size());
    }

    @Test
    void aPictureIsTakenNowAndThenAndNotOfEachFrame() {
        watch.latest("job-1");
        draw(0);
        now += SECOND / 5;
        draw(1);
        assertEquals(0, watch.latest("job-1").orElseThrow().frame());
        now += SECOND / 4;
        draw(2);
        assertEquals(2, watch.latest("job-1").orElseThrow().frame());
    }

    @Test
    void tenSecondsAfterTheLastLookItIsNoListenerAnyMore() {
        watch.latest("job-1");
        draw(0);
        now += 10 * SECOND;
        draw(1);
        assertEquals(1, listeners.size(), "ten seconds are not over");
        now += SECOND / 2;
        draw(2);
        assertEquals(0, listeners.size());

        assertTrue(watch.latest("job-1").isEmpty(), "an old picture is not shown as the latest");
        assertEquals(1, listeners.size());
        draw(3);
        assertEquals(3, watch.latest("job-1").orElseThrow().frame());
    }

    @Test
    void eachLookCountsAnew() {
        for (int i = 0; i < 5; i++) {
            watch.latest("job-1");
            now += 9 * SECOND;
            draw(i);
            assertEquals(1, listeners.size());
        }
        watch.lookAway();
        assertEquals(0, listeners.size());
    }

    private void draw(int number) {
        List.copyOf(listeners).forEach(listener -> listener.pixels(job, number, frame));
    }

    private BundleContext framework() {
        return stand(BundleContext.class, (proxy, method, arguments) -> {
            assertEquals("registerService", method.getName());
            JobListener listener = (JobListener) arguments[1];
            listeners.add(listener);
            return stand(ServiceRegistration.class, (registration, end, none) -> {
                assertEquals("unregister", end.getName());
                listeners.remove(listener);
                return null;
            });
        });
    }

    private static <T> T stand(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
