package org.videoengine.core.internal.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;

/** Keeps one sample of each frame, and what was done to the sink. */
public final class ListSink implements FrameSink {

    /** What happens before a frame is taken. */
    @FunctionalInterface
    public interface Taking {
        void take(int frame) throws MediaException;
    }

    public final List<Integer> frames = Collections.synchronizedList(new ArrayList<>());
    public final Set<FrameBuffer> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
    public final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    public volatile Taking taking = frame -> {};

    @Override
    public void write(FrameBuffer frame) throws MediaException {
        taking.take(frames.size());
        buffers.add(frame);
        frames.add(frame.sample(0, 3, 3));
    }

    @Override
    public void skip() {
        frames.add(-1);
    }

    @Override
    public Optional<Path> finish() {
        calls.add("finish");
        return Optional.of(Path.of("film.mp4"));
    }

    @Override
    public Optional<Path> finishPartial() {
        calls.add("finishPartial");
        return frames.isEmpty() ? Optional.empty() : Optional.of(Path.of("film.partial.mp4"));
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
