package org.videoengine.conformance;

import java.util.Optional;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;

/** What a backend promises apart from pixels: see {@link RenderBackend} and {@link FrameRenderer}. */
final class Contract {
    /** Name under which the kit reports this. */
    static final String NAME = "the contract";

    private Contract() {}

    /** The first promise that is not kept, in one sentence. */
    static Optional<String> broken(RenderBackend backend, ConformanceScene scene) throws BackendException {
        return descriptor(backend.descriptor())
                .or(() -> opensInNoMemory(backend, scene))
                .or(() -> {
                    try {
                        return renderer(backend, scene);
                    } catch (BackendException e) {
                        return Optional.of("it threw " + e);
                    }
                });
    }

    private static Optional<String> descriptor(BackendDescriptor descriptor) {
        if (!descriptor.id().matches("[a-z0-9][a-z0-9:._-]*")) {
            return Optional.of("its id \"" + descriptor.id() + "\" is not lower-case letters, digits and :._-");
        }
        if (descriptor.device().isBlank()) {
            return Optional.of("it does not name its device");
        }
        if (descriptor.concurrency() < 1) {
            return Optional.of("its concurrency is " + descriptor.concurrency());
        }
        if (descriptor.memoryBytes() < 0) {
            return Optional.of("its memory is " + descriptor.memoryBytes() + " bytes");
        }
        return descriptor.pixelFormats().isEmpty() ? Optional.of("it offers no pixel format") : Optional.empty();
    }

    private static Optional<String> opensInNoMemory(RenderBackend backend, ConformanceScene scene) {
        try (FrameRenderer renderer =
                backend.open(scene.plan(), scene.images(), scene.format(), new RenderSettings(1, 1))) {
            return Optional.of("it opened in a single byte of memory: " + renderer);
        } catch (BackendException e) {
            return e.getMessage() != null && e.getMessage().matches("(?s).*\\d.*\\d.*")
                    ? Optional.empty()
                    : Optional.of("short of memory, it does not say how much it needs and how much there is: "
                            + e.getMessage());
        }
    }

    private static Optional<String> renderer(RenderBackend backend, ConformanceScene scene) throws BackendException {
        FrameRenderer renderer = ConformanceKit.open(backend, scene);
        FrameBuffer target = ConformanceKit.dirtyBuffer(scene);
        FrameFormat format = target.format();
        FrameBuffer other =
                FrameBuffer.allocate(new FrameFormat(format.width() + 2, format.height() + 2, format.pixelFormat()));
        int frames = scene.plan().frames().size();
        try {
            if (!refuses(renderer, -1, target) || !refuses(renderer, frames, target)) {
                return Optional.of("it draws a frame that is not in the plan");
            }
            if (!refuses(renderer, 0, other)) {
                return Optional.of("it draws into a buffer of another size");
            }
        } finally {
            renderer.close();
        }
        renderer.close();
        return refuses(renderer, 0, target) ? Optional.empty() : Optional.of("it draws after it was closed");
    }

    private static boolean refuses(FrameRenderer renderer, int frame, FrameBuffer target) {
        try {
            renderer.render(frame, target);
            return false;
        } catch (BackendException e) {
            return true;
        }
    }
}
