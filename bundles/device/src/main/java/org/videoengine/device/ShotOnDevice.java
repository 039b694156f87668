package org.videoengine.device;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.WorkingSpace;

/**
 * What all frames of a shot share on the device.
 *
 * @param plan the shot
 * @param sources its pictures
 * @param curve {@link LightCurves#encoded}, where frames are drawn in linear light; else null
 */
record ShotOnDevice(ShotPlan plan, List<DeviceSource> sources, DeviceMemory curve) implements AutoCloseable {

    /** Brings everything there. */
    static ShotOnDevice upload(Device device, ShotPlan plan, SourceImages images, PixelFormat format)
            throws BackendException {
        List<DeviceSource> sources = new ArrayList<>();
        DeviceMemory curve = null;
        try (SourceUploader uploader = new SourceUploader(device, plan, format)) {
            for (int i = 0; i < plan.sources().size(); i++) {
                sources.add(uploader.upload(i, images.image(i)));
            }
            if (plan.workingSpace() == WorkingSpace.LINEAR_RGB) {
                curve = uploader.table(LightCurves.encoded());
            }
            return new ShotOnDevice(plan, List.copyOf(sources), curve);
        } catch (BackendException | RuntimeException | Error e) {
            close(sources, curve);
            throw e;
        }
    }

    /** Whether frames are drawn in linear light. */
    boolean linear() {
        return curve != null;
    }

    private static void close(List<DeviceSource> sources, DeviceMemory curve) {
        for (DeviceSource source : sources) {
            source.memory().close();
        }
        if (curve != null) {
            curve.close();
        }
    }

    @Override
    public void close() {
        close(sources, curve);
    }
}
