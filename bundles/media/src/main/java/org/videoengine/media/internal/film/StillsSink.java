package org.videoengine.media.internal.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.KeptFrames;
import org.videoengine.media.MediaException;
import org.videoengine.media.SinkSettings;
import org.videoengine.media.internal.keep.OutputFiles;
import org.videoengine.media.internal.keep.SeriesMark;

/**
 * Writes numbered PNG stills, several at once; each appears under its name when it is whole. If the series can be gone on with,
 * those that are there stay, whatever comes.
 */
public final class StillsSink implements FrameSink {
    private static final Logger LOG = LoggerFactory.getLogger(StillsSink.class);

    private final Destination.Stills stills;
    private final List<Path> madeFolders;
    private final Optional<SeriesMark> mark;
    private final BlockingQueue<PngWriter> idle;
    private final List<PngWriter> writers = new ArrayList<>();
    /** Stills that were written whole. Guards itself. */
    private final List<Path> files = Collections.synchronizedList(new ArrayList<>());
    /** Frames whose stills are whole, from 0. Guards itself. */
    private final BitSet whole = new BitSet();

    private final ExecutorService threads;
    private final AtomicReference<MediaException> failure = new AtomicReference<>();
    private long next;
    private long written;
    private boolean finished;

    private StillsSink(
            Destination.Stills stills,
            List<Path> madeFolders,
            Optional<SeriesMark> mark,
            FrameFormat format,
            int firstNumber,
            long memoryBytes)
            throws MediaException {
        this.stills = stills;
        this.madeFolders = madeFolders;
        this.mark = mark;
        this.next = firstNumber;
        int count = (int) Math.max(
                1, Math.min(Runtime.getRuntime().availableProcessors(), memoryBytes / EncoderMemory.still(format)));
        this.idle = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            PngWriter writer = new PngWriter(format);
            writers.add(writer);
            idle.add(writer);
        }
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "video-engine-png");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a series.
     *
     * @throws MediaException if the folder cannot be made or written, or the stills that are to be kept are of another film
     */
    public static StillsSink open(Destination.Stills stills, FrameFormat format, int firstNumber, SinkSettings settings)
            throws MediaException {
        List<Path> made = OutputFiles.makeFolders(stills.folder(), stills.folder());
        if (!Files.isWritable(stills.folder())) {
            throw new MediaException(stills.folder() + " cannot be written: permission denied");
        }
        Optional<SeriesMark> mark = settings.durable()
                ? Optional.of(SeriesMark.open(stills.pattern(), settings.resume() && stills.areThere(), settings))
                : Optional.empty();
        try {
            return new StillsSink(stills, made, mark, format, firstNumber, settings.memoryBytes());
        } catch (MediaException | RuntimeException e) {
            mark.ifPresent(SeriesMark::close);
            throw e;
        }
    }

    @Override
    public void write(FrameBuffer frame) throws MediaException {
        throwFailure();
        PngWriter writer = take();
        writer.load(frame);
        Path file = stills.file(next++);
        int index = (int) written++;
        threads.execute(() -> {
            try {
                writer.write(file, mark.map(each -> each.file(file.getFileName().toString())));
                files.add(file);
                setWhole(index);
            } catch (MediaException e) {
                failure.compareAndSet(null, e);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, new MediaException(file + " could not be written: " + e, e));
            } finally {
                idle.add(writer);
            }
        });
    }

    private PngWriter take() throws MediaException {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaException("writing " + stills.file(next) + " was interrupted", e);
        }
    }

    @Override
    public void skip() {
        next++;
        setWhole((int) written++);
    }

    private void setWhole(int index) {
        synchronized (whole) {
            whole.set(index);
        }
    }

    @Override
    public KeptFrames kept() {
        return new KeptFrames(0, 0, mark.flatMap(SeriesMark::lost));
    }

    @Override
    public boolean keeps(int number) {
        return mark.isPresent() && mark.get().covers(stills.file(number));
    }

    @Override
    public int durable() {
        synchronized (whole) {
            return mark.isPresent() ? whole.nextClearBit(0) : 0;
        }
    }

    private boolean keepsStills() {
        synchronized (whole) {
            return mark.isPresent() && (mark.get().known() || !whole.isEmpty());
        }
    }

    @Override
    public Optional<Path> finish() throws MediaException {
        finished = true;
        awaitWriters();
        throwFailure();
        return Optional.of(stills.folder());
    }

    @Override
    public Optional<Path> finishPartial() throws MediaException {
        finished = true;
        awaitWriters();
        throwFailure();
        return written > 0 ? Optional.of(stills.folder()) : Optional.empty();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} was left behind: {}", file, e.getMessage());
        }
    }

    private void awaitWriters() throws MediaException {
        for (int i = 0; i < writers.size(); i++) {
            take();
        }
        idle.addAll(writers);
    }

    private void throwFailure() throws MediaException {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        if (!writers.isEmpty()) {
            try {
                awaitWriters();
            } catch (MediaException e) {
                failure.compareAndSet(null, e);
            }
            writers.forEach(PngWriter::close);
            writers.clear();
        }
        if ((!finished || failure.get() != null) && !keepsStills()) {
            files.forEach(StillsSink::delete);
            files.clear();
            mark.ifPresent(SeriesMark::delete);
            OutputFiles.removeFolders(madeFolders);
        }
        mark.ifPresent(SeriesMark::close);
    }
}
