package org.videoengine.media.internal.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Makes chunks durable on a thread of its own, first their bytes, then their line in the journal: a disk can take longer for that
 * than a frame takes to be drawn.
 */
final class ChunkKeeper implements AutoCloseable {
    private static final long END_SECONDS = 120;

    private final FileChannel data;
    private final Journal journal;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "video-engine-keep");
        made.setDaemon(true);
        return made;
    });
    private volatile int frames;
    private volatile IOException failure;

    /** @param frames in chunks that are durable already */
    ChunkKeeper(FileChannel data, Journal journal, int frames) {
        this.data = data;
        this.journal = journal;
        this.frames = frames;
    }

    /** Begins to make a chunk durable, after those before it. */
    void keep(Chunk chunk) {
        thread.execute(() -> {
            if (failure != null) {
                return;
            }
            try {
                data.force(false);
                journal.add(chunk);
                frames += chunk.frames();
            } catch (IOException e) {
                failure = e;
            }
        });
    }

    /** Frames in durable chunks. Any thread. */
    int frames() {
        return frames;
    }

    /** Throws why a chunk could not be made durable. */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits for the chunks that are under way. */
    @Override
    public void close() throws IOException {
        thread.shutdown();
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        boolean ended = false;
        while (!ended && System.nanoTime() < end) {
            try {
                ended = thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        journal.close();
        check();
    }
}
