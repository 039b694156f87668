package org.videoengine.doctor.internal.check;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;

/** Whether the heap is large enough for the standard job: 120 frames of 1920x1080 at quality high from photographs. */
@Component(property = "service.ranking:Integer=80")
public final class HeapCheck implements DiagnosticCheck {
    private static final String ID = "heap-size";
    /**
     * The least with which it was rendered: {@code render examples/alps}, two threads, fails with 54 MiB and works with 61.5, as Java
     * counts them for -Xmx56m and -Xmx64m.
     */
    static final long LEAST = 61L << 20;

    /**
     * The least with which the processor drew the same at 2160p, quality ultra, the most that there is: it refuses with -Xmx192m and
     * draws with -Xmx256m, which Java counts as 245.5 MiB.
     */
    static final long COMFORTABLE = 245L << 20;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        long heap = context.hardware().java().maxHeapBytes();
        String found = "Java's heap may grow to " + Amounts.mebibytes(heap);
        String fix =
                "Start Java with a larger heap (VIDEO_ENGINE_OPTS=-Xmx1g bin/video-engine …); without an option it is a"
                        + " quarter of the memory.";
        if (heap < LEAST) {
            return List.of(Finding.error(
                    ID,
                    found + ", but the standard job, 120 frames of 1920x1080, needs " + Amounts.mebibytes(LEAST) + '.',
                    "Renders of that size and larger fail.",
                    fix));
        }
        if (heap < COMFORTABLE) {
            return List.of(Finding.warning(
                    ID,
                    found + "; frames of 3840x2160 at quality ultra need " + Amounts.mebibytes(COMFORTABLE) + '.',
                    "Larger frames and pictures fail, and fewer frames are drawn at once.",
                    fix));
        }
        return List.of(Finding.ok(ID, found + '.'));
    }
}
