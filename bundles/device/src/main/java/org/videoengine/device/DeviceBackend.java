package org.videoengine.device;

import java.util.EnumSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.Bandwidth;
import org.videoengine.backend.BandwidthMeter;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.backend.DeviceInfoSource;
import org.videoengine.backend.DeviceMemoryMeter;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;

/** A backend that draws on one device. */
public final class DeviceBackend implements RenderBackend, BandwidthMeter, DeviceInfoSource, DeviceMemoryMeter {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceBackend.class);

    /** Frames at once at least: one is drawn while tables are made for the next and the one before is copied to the host. */
    private static final int LEAST_CONCURRENCY = 3;
    /**
     * Frames at once at most: a fast device waits for the threads that bring tables and motion there and frames back, so half
     * of the processors do that. On an NVIDIA H100 with 16 processors, 12 frames at once were slower than 8 where only the
     * camera moves, and faster between keyframes.
     */
    private static final int MOST_CONCURRENCY = 8;
    /** A processor draws with all its cores; another frame fills the gaps. */
    private static final int PROCESSOR_CONCURRENCY = 2;

    private final Device device;
    private final BackendDescriptor descriptor;

    /**
     * A backend for a device that passed {@link SmokeTest}.
     *
     * @param id such as {@code opencl:0}
     * @param kind which graphics API it is
     * @param preference over 0 for what is to be preferred to the processor, see {@link BackendDescriptor#preference()}
     */
    public DeviceBackend(Device device, String id, BackendDescriptor.Kind kind, int preference) {
        this.device = device;
        DeviceFacts facts = device.facts();
        descriptor = new BackendDescriptor(
                id,
                kind,
                facts.name(),
                facts.detail(),
                facts.memoryBytes(),
                EnumSet.allOf(PixelFormat.class),
                facts.processor()
                        ? PROCESSOR_CONCURRENCY
                        : concurrency(Runtime.getRuntime().availableProcessors()),
                preference);
    }

    /** Frames at once on a graphics processor, for a host of so many processors. */
    static int concurrency(int processors) {
        return Math.max(LEAST_CONCURRENCY, Math.min(MOST_CONCURRENCY, processors / 2));
    }

    @Override
    public BackendDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return device.facts().info();
    }

    @Override
    public Bandwidth measureBandwidth() throws BackendException {
        return BandwidthTest.measure(device);
    }

    @Override
    public long freeDeviceBytes() throws BackendException {
        return device.freeBytes();
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        FrameFormat frame = new FrameFormat(plan.width(), plan.height(), format);
        return new DeviceRenderer(device, plan, sources, frame, slots(plan, frame, settings));
    }

    /** Frames that are drawn at once: each takes memory of its own, so where that is short there are fewer. */
    private int slots(ShotPlan plan, FrameFormat frame, RenderSettings settings) throws BackendException {
        int most = Math.min(settings.threads(), descriptor.concurrency());
        for (int slots = most; slots > 1; slots--) {
            if (new ShotMemory(plan, frame, slots).shortage(device, settings).isEmpty()) {
                note(plan, slots, most);
                return slots;
            }
        }
        Optional<String> shortage = new ShotMemory(plan, frame, 1).shortage(device, settings);
        if (shortage.isPresent()) {
            throw new BackendException(shortage.get());
        }
        note(plan, 1, most);
        return 1;
    }

    private void note(ShotPlan plan, int slots, int most) {
        if (slots < most) {
            LOG.info(
                    "{} draws {} frames of shot {} at once, since its memory is too short for {}",
                    descriptor.id(),
                    slots,
                    plan.shotId(),
                    most);
        }
    }
}
