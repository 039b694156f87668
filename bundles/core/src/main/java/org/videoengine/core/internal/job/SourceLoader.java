package org.videoengine.core.internal.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.SourceImages;
import org.videoengine.core.internal.depth.LensBlur;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.KeyframeSource.ClipFrame;
import org.videoengine.project.Quality;

/**
 * Decodes the pictures of one plan while a renderer is opened: the one that is asked for, and ahead of it those that follow
 * as far as memory allows. Pictures before it are let go; one that is asked for again is decoded again. Thread-safe.
 */
final class SourceLoader implements SourceImages {
    private static final Logger LOG = LoggerFactory.getLogger(SourceLoader.class);

    private final List<SourceSpec> sources;
    private final KeyframeReader reader;
    private final Executor threads;
    private final PhaseClock decoding;
    private final OpenClips clips;
    private final int bitDepth;
    private final long aheadBytes;
    private final Optional<PicturesBetween> motion;
    private final CompletableFuture<SourceImage>[] pictures;
    private volatile boolean abandoned;
    private volatile MediaException failure;

    /**
     * @param clips where frames of clips are read, in their order
     * @param aheadBytes most memory for pictures that have not been asked for yet
     * @param motion is offered each picture, and knows the motion between them; empty where nothing moves
     */
    @SuppressWarnings("unchecked")
    SourceLoader(
            ShotPlan plan,
            KeyframeReader reader,
            Executor threads,
            OpenClips clips,
            PhaseClock decoding,
            long aheadBytes,
            Optional<PicturesBetween> motion) {
        this.sources = plan.sources();
        this.reader = reader;
        this.threads = threads;
        this.decoding = decoding;
        this.clips = clips;
        this.bitDepth = bitDepth(plan);
        this.aheadBytes = aheadBytes;
        this.motion = motion;
        this.pictures = new CompletableFuture[sources.size()];
    }

    /** Bits of a plan's pictures. */
    static int bitDepth(ShotPlan plan) {
        return plan.quality() == Quality.ULTRA ? 16 : 8;
    }

    @Override
    public SourceImage image(int source) throws BackendException {
        try {
            return request(source).join();
        } catch (CancellationException e) {
            throw new BackendException("the render was stopped", e);
        } catch (CompletionException e) {
            MediaException unreadable = (MediaException) e.getCause();
            failure = unreadable;
            throw new BackendException(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public MotionField motion(int frame) throws BackendException {
        return motion.isPresent() ? motion.get().at(frame) : SourceImages.super.motion(frame);
    }

    /** Why a picture that was asked for cannot be read; null if none failed. It is no fault of the backend. */
    MediaException failure() {
        return failure;
    }

    /** Lets go of all pictures; whoever waits for one is told that the render was stopped. */
    synchronized void abandon() {
        abandoned = true;
        for (int i = 0; i < pictures.length; i++) {
            if (pictures[i] != null) {
                pictures[i].cancel(false);
                pictures[i] = null;
            }
        }
    }

    private synchronized CompletableFuture<SourceImage> request(int source) throws BackendException {
        if (abandoned) {
            throw new BackendException("the render was stopped");
        }
        for (int i = 0; i < source; i++) {
            pictures[i] = null;
        }
        start(source);
        long ahead = 0;
        for (int next = source + 1; next < pictures.length; next++) {
            SourceSpec spec = sources.get(next);
            ahead += 3L * spec.width() * spec.height() * (bitDepth / 8);
            if (ahead > aheadBytes) {
                break;
            }
            start(next);
        }
        return pictures[source];
    }

    private void start(int source) {
        if (pictures[source] == null) {
            CompletableFuture<SourceImage> picture = new CompletableFuture<>();
            pictures[source] = picture;
            Executor executor =
                    sources.get(source).keyframe() instanceof ClipFrame frame ? clips.threads(frame.file()) : threads;
            executor.execute(() -> decode(source, picture));
        }
    }

    private void decode(int source, CompletableFuture<SourceImage> picture) {
        if (picture.isDone()) {
            return;
        }
        SourceSpec spec = sources.get(source);
        decoding.begin();
        try {
            SourceImage image = read(spec);
            if (motion.isPresent()) {
                motion.get().offer(source, image);
            }
            picture.complete(image);
        } catch (MediaException e) {
            picture.completeExceptionally(e);
        } catch (CancellationException e) {
            picture.cancel(false);
        } catch (OutOfMemoryError e) {
            picture.completeExceptionally(new MediaException(
                    spec.keyframe().file() + ": Java's heap is too small for a picture of " + spec.width() + "x"
                            + spec.height() + ": give it a larger one (-Xmx) or use a smaller picture",
                    e));
        } catch (RuntimeException | Error e) {
            LOG.debug("{} could not be decoded", spec.keyframe().file(), e);
            picture.completeExceptionally(
                    new MediaException(spec.keyframe().file() + " could not be decoded: " + e, e));
        } finally {
            decoding.end();
        }
    }

    private SourceImage read(SourceSpec spec) throws MediaException {
        SourceImage image =
                spec.keyframe() instanceof ClipFrame frame ? clips.read(frame) : reader.read(spec.keyframe(), bitDepth);
        if (spec.focus().isPresent()) {
            KeyframeSource map = new KeyframeSource.Image(spec.depth().orElseThrow());
            image = LensBlur.apply(
                    image, reader.read(map, bitDepth), spec.focus().get());
        }
        if (image.width() != spec.width() || image.height() != spec.height()) {
            throw new MediaException(spec.keyframe().file() + " was " + spec.width() + "x" + spec.height()
                    + " when the shot was planned and is " + image.width() + "x" + image.height()
                    + " now: it must not change during a render, nor a clip from frame to frame");
        }
        return image;
    }
}
