package org.videoengine.core.internal.job;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.project.KeyframeSource.ClipFrame;

/**
 * The clips that a job reads. Each stays open from frame to frame, so that frames in their order are decoded once; its frames
 * are read one at a time and in the order in which they are asked for. Thread-safe.
 */
final class OpenClips implements AutoCloseable {
    /** Most clips that are open at once. */
    private static final int MOST_OPEN = 4;

    private final KeyframeReader reader;
    private final Executor threads;
    private final int bitDepth;
    private final Map<Path, OpenClip> clips = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    /**
     * @param threads that frames are decoded on
     * @param bitDepth of the frames, 8 or 16
     */
    OpenClips(KeyframeReader reader, Executor threads, int bitDepth) {
        this.reader = reader;
        this.threads = threads;
        this.bitDepth = bitDepth;
    }

    /**
     * Where tasks that read a clip are run.
     *
     * @throws CancellationException when the clips were closed
     */
    Executor threads(Path file) {
        return clip(file).inOrder;
    }

    /**
     * Decodes a frame.
     *
     * @throws CancellationException when the clips were closed
     */
    SourceImage read(ClipFrame frame) throws MediaException {
        while (true) {
            Optional<SourceImage> image = clip(frame.file()).read(frame.at());
            if (image.isPresent()) {
                return image.get();
            }
        }
    }

    private synchronized OpenClip clip(Path file) {
        if (closed) {
            throw new CancellationException("the render was stopped");
        }
        OpenClip clip = clips.get(file);
        if (clip == null) {
            clip = new OpenClip(file);
            clips.put(file, clip);
        }
        if (clips.size() > MOST_OPEN) {
            Iterator<OpenClip> eldest = clips.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
        return clip;
    }

    /** Closes all, each as soon as nobody reads it. */
    @Override
    public synchronized void close() {
        closed = true;
        clips.values().forEach(OpenClip::close);
        clips.clear();
    }

    /** One clip, opened when it is first read. The last two frames are kept: they are asked for again where plans meet. */
    private final class OpenClip {
        private final Path file;
        private final Executor inOrder;
        private final Object oneReading = new Object();
        private final double[] times = {Double.NaN, Double.NaN};
        private final SourceImage[] images = new SourceImage[2];
        private ClipReader open;
        private boolean reading;
        private boolean closing;

        OpenClip(Path file) {
            this.file = file;
            inOrder = new InOrder(threads);
        }

        /** A frame; empty if the clip was closed meanwhile. */
        Optional<SourceImage> read(double at) throws MediaException {
            synchronized (oneReading) {
                if (!begin()) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(keptOrDecoded(at));
                } finally {
                    end();
                }
            }
        }

        private SourceImage keptOrDecoded(double at) throws MediaException {
            for (int i = 0; i < times.length; i++) {
                if (times[i] == at) {
                    return images[i];
                }
            }
            if (open == null) {
                open = reader.openClip(file, bitDepth);
            }
            SourceImage image = open.read(at);
            times[0] = times[1];
            images[0] = images[1];
            times[1] = at;
            images[1] = image;
            return image;
        }

        private synchronized boolean begin() {
            reading = !closing;
            return reading;
        }

        private synchronized void end() {
            reading = false;
            if (closing) {
                letGo();
            }
        }

        synchronized void close() {
            closing = true;
            if (!reading) {
                letGo();
            }
        }

        private void letGo() {
            if (open != null) {
                open.close();
                open = null;
            }
            images[0] = null;
            images[1] = null;
        }
    }
}
