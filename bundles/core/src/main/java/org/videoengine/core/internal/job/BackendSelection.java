package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.frame.PixelFormat;
import org.videoengine.render.VideoConfig;

/** Which backends a configuration wants for frames of a format. Immutable. */
public final class BackendSelection {
    private final VideoConfig config;
    private final PixelFormat format;
    private final List<Predicate<BackendDescriptor>> wishes = new ArrayList<>();

    /** Reads a configuration. */
    public BackendSelection(VideoConfig config, PixelFormat format) {
        this.config = config;
        this.format = format;
        List<String> names = config.backends();
        if (names.isEmpty()) {
            wishes.add(descriptor -> true);
        } else if (config.parallelProcessing()) {
            names.forEach(name -> wishes.add(descriptor -> names(name, descriptor.id())));
        } else {
            wishes.add(descriptor -> names.stream().anyMatch(name -> names(name, descriptor.id())));
        }
    }

    /** What is wanted: for each of these, the best backend that fits. */
    List<Predicate<BackendDescriptor>> wishes() {
        return wishes;
    }

    /** Whether frames may be drawn on a backend at all. */
    public boolean allows(BackendDescriptor descriptor) {
        return descriptor.pixelFormats().contains(format)
                && (config.gpuAcceleration() || !onGpu(descriptor))
                && wishes.stream().anyMatch(wish -> wish.test(descriptor));
    }

    /** The best of those backends for each wish that can be met; they are in order, the preferred one first. */
    public List<BackendHandle> best(List<BackendHandle> handles) {
        List<BackendHandle> best = new ArrayList<>();
        for (Predicate<BackendDescriptor> wish : wishes) {
            handles.stream()
                    .filter(handle -> wish.test(handle.descriptor()) && allows(handle.descriptor()))
                    .findFirst()
                    .filter(handle -> !best.contains(handle))
                    .ifPresent(best::add);
        }
        return best;
    }

    /** Whether a name is that of a backend, or of several of which it is one: {@code opencl} of {@code opencl:0}. */
    public static boolean names(String name, String id) {
        return BackendState.isNamed(id, name);
    }

    /** Whether a backend runs on a GPU, as far as its kind tells. */
    public static boolean onGpu(BackendDescriptor descriptor) {
        return switch (descriptor.kind()) {
            case OPENCL, CUDA -> true;
            case CPU, OTHER -> false;
        };
    }
}
