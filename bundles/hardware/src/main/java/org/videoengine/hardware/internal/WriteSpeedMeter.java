package org.videoengine.hardware.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.videoengine.hardware.WriteSpeed;

/** Measures how fast a film could be written to a folder. */
final class WriteSpeedMeter {
    private static final int PIECE = 4 << 20;
    /** What is written between two waits for the disk: about what an encoder writes in some seconds. */
    private static final long BATCH = 32 << 20;

    private static final long MOST = 256 << 20;
    private static final long ENOUGH_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** A share of what is free that is never filled. */
    private static final int SHARE_OF_FREE = 4;

    private WriteSpeedMeter() {}

    /**
     * Writes up to 256 MiB of noise, which no file system makes smaller, for about two seconds, waits until it is on the disk, and
     * removes it.
     *
     * @param folder that exists
     * @throws IOException if that cannot be done: why, in one sentence
     */
    static WriteSpeed measure(Path folder) throws IOException {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            long most = Math.min(MOST, free / SHARE_OF_FREE);
            if (most < PIECE) {
                throw new IOException("there are " + free + " bytes free");
            }
            return write(folder, most);
        } catch (IOException e) {
            throw new IOException("the speed of writing in " + folder + " was not measured: " + reason(e), e);
        }
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        String reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(cause.getMessage());
        return reason.isEmpty() ? "" : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }

    private static WriteSpeed write(Path folder, long most) throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        byte[] noise = new byte[PIECE];
        new Random(1).nextBytes(noise);
        piece.put(noise);
        Path file = Files.createTempFile(folder, ".video-engine-speed-", ".tmp");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long written = 0;
            long start = System.nanoTime();
            while (written + PIECE <= most && System.nanoTime() - start < ENOUGH_NANOS) {
                long end = Math.min(most, written + BATCH);
                while (written + PIECE <= end) {
                    piece.rewind();
                    while (piece.hasRemaining()) {
                        written += channel.write(piece);
                    }
                }
                channel.force(true);
            }
            return new WriteSpeed(folder.toString(), written, written * 1e9 / (System.nanoTime() - start));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
