package org.videoengine.core.internal.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.project.Quality;

/** Decodes the pictures of one plan, all at once on the job's threads, and keeps them until the renderer has them. */
final class SourceLoader implements SourceImages {
    private final List<SourceSpec> sources;
    private final KeyframeReader reader;
    private final int bitDepth;
    private final AtomicLong decodeNanos;
    private final Map<Integer, CompletableFuture<SourceImage>> pictures = new HashMap<>();

    SourceLoader(ShotPlan plan, KeyframeReader reader, ExecutorService threads, AtomicLong decodeNanos) {
        this.sources = plan.sources();
        this.reader = reader;
        this.bitDepth = plan.quality() == Quality.ULTRA ? 16 : 8;
        this.decodeNanos = decodeNanos;
        for (int i = 0; i < sources.size(); i++) {
            int source = i;
            pictures.put(i, CompletableFuture.supplyAsync(() -> decode(source), threads));
        }
    }

    private SourceImage decode(int source) {
        long start = System.nanoTime();
        try {
            SourceSpec spec = sources.get(source);
            SourceImage image = reader.read(spec.keyframe(), bitDepth);
            if (image.width() != spec.width() || image.height() != spec.height()) {
                throw new MediaException(spec.keyframe().file() + " was " + spec.width() + "x" + spec.height()
                        + " when the shot was planned and is " + image.width() + "x" + image.height()
                        + " now: it must not change during a render");
            }
            return image;
        } catch (MediaException e) {
            throw new CompletionException(e);
        } finally {
            decodeNanos.addAndGet(System.nanoTime() - start);
        }
    }

    @Override
    public SourceImage image(int source) throws BackendException {
        try {
            return pictures.get(source).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MediaException unreadable) {
                throw new UnreadableSourceException(unreadable);
            }
            throw e;
        }
    }

    /** A picture that no backend could draw, because it cannot be decoded. */
    static final class UnreadableSourceException extends BackendException {
        private static final long serialVersionUID = 1L;

        UnreadableSourceException(MediaException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
