package org.videoengine.engine.cpu.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.backend.DeviceInfoSource;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.WorkingSpace;

/** The backend that every machine has. */
@Component(
        service = RenderBackend.class,
        immediate = true,
        property = {CpuBackend.ID + "=cpu", CpuBackend.PREFERENCE + ":Integer=0"})
public final class CpuBackend implements RenderBackend, DeviceInfoSource {
    /** Property with the backend's id. */
    static final String ID = "backend.id";
    /** Property that says how much it is preferred to others. */
    static final String PREFERENCE = "backend.preference";

    private static final int CONCURRENCY = 256;

    private final Kernels kernels;
    private final BackendDescriptor descriptor;

    /** With the properties that it has by default. */
    public CpuBackend() {
        this(Map.of(ID, "cpu", PREFERENCE, 0));
    }

    /** Looks at what this JVM can do, and starts to warm up. */
    @Activate
    public CpuBackend(Map<String, Object> properties) {
        kernels = Kernels.choose();
        kernels.warmUp(EnumSet.of(KernelSet.STRAIGHT));
        descriptor = new BackendDescriptor(
                (String) properties.get(ID),
                BackendDescriptor.Kind.CPU,
                processors() + ", " + System.getProperty("os.arch"),
                kernels.detail(),
                Runtime.getRuntime().maxMemory(),
                EnumSet.allOf(PixelFormat.class),
                CONCURRENCY,
                (Integer) properties.get(PREFERENCE));
    }

    @Deactivate
    void stop() {
        kernels.stop();
    }

    @Override
    public BackendDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return new DeviceInfo(
                DeviceInfo.Type.PROCESSOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(kernels.vectorBits()));
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        FrameFormat frameFormat = new FrameFormat(plan.width(), plan.height(), format);
        checkMemory(plan, format, settings);
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        Set<KernelSet> needed = KernelSet.of(plan, format);
        kernels.warmUp(needed);
        RowKernels quickest = kernels.rows(KernelSet.ofReduction(plan, format));
        ReducedSource[] reduced = new ReducedSource[plan.sources().size()];
        for (int i = 0; i < reduced.length; i++) {
            SourceImage image = sources.image(i);
            reduced[i] = linear
                    ? ReducedSource.linear(plan, i, LinearPlanes.of(image, quickest), quickest)
                    : ReducedSource.ycbcr(plan, i, image, format, quickest);
        }
        Supplier<FramePainter> painters = linear
                ? () -> new LinearPainter(plan, frameFormat, reduced)
                : () -> new YcbcrPainter(plan, frameFormat, reduced);
        return new CpuRenderer(plan, sources, frameFormat, kernels, needed, painters);
    }

    private static String processors() {
        int count = Runtime.getRuntime().availableProcessors();
        return count == 1 ? "1 processor" : count + " processors";
    }

    private static void checkMemory(ShotPlan plan, PixelFormat format, RenderSettings settings)
            throws BackendException {
        long needed = 0;
        long largestSource = 0;
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        boolean turned = plan.frames().stream().anyMatch(frame -> frame.samples().stream()
                .anyMatch(sample -> !sample.view().axisAligned()));
        boolean moving = plan.frames().stream().anyMatch(frame -> frame.motion().isPresent());
        int bytes = linear || format.bitDepth() > 8 ? 2 : 1;
        long largestReduced = 0;
        for (int i = 0; i < plan.sources().size(); i++) {
            SourceSpec source = plan.sources().get(i);
            long reduced = (long) SourceSpec.reduced(source.width(), source.minStep())
                    * SourceSpec.reduced(source.height(), source.minStep());
            long full = (long) source.width() * source.height();
            needed += 3 * reduced * (turned ? bytes + Float.BYTES : bytes);
            needed += ReducedSource.moves(plan, i) ? 3 * reduced * bytes : 0;
            largestReduced = Math.max(largestReduced, reduced);
            largestSource = Math.max(largestSource, 3 * full * (linear ? 4 : bytes));
        }
        // Tap tables and lines of each thread: for every sub-sample a few floats a column.
        int samples = plan.frames().stream()
                .mapToInt(frame -> frame.samples().size())
                .max()
                .orElse(1);
        needed += largestSource
                + (long) settings.threads() * samples * (plan.width() + plan.height()) * 16L * Float.BYTES;
        if (moving) {
            needed += settings.threads() * 3 * largestReduced * (turned ? Short.BYTES + Float.BYTES : Short.BYTES);
        }
        if (plan.frames().stream().anyMatch(frame -> frame.lens().isPresent())) {
            needed += settings.threads() * 3L * plan.width() * plan.height() * Short.BYTES;
        }
        if (needed > settings.memoryBytes()) {
            throw new BackendException(String.format(
                    Locale.ROOT,
                    "shot %s needs %d MiB on the processor, but %d MiB are allowed: give Java a larger heap (-Xmx), raise the"
                            + " limit of memory if there is one, or use smaller pictures",
                    plan.shotId(),
                    (needed >> 20) + 1,
                    settings.memoryBytes() >> 20));
        }
    }
}
