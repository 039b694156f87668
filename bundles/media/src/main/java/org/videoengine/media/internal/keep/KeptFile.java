package org.videoengine.media.internal.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.videoengine.media.KeptFrames;
import org.videoengine.media.MediaException;
import org.videoengine.media.SinkSettings;

/**
 * A growing file of a film's frames, of which each finished chunk is made durable while the next one is written. What a render
 * that was broken off has left is checked, and gone on with. One thread at a time.
 */
public final class KeptFile implements AutoCloseable {
    private static final int READ_BYTES = 1 << 20;

    private final Path target;
    private final RenderFolder folder;
    private final Path file;
    private final FileChannel data;
    private final List<Chunk> kept;
    private final Optional<String> lost;
    private final boolean durable;
    private final ChunkKeeper keeper;
    private final CRC32C checksum = new CRC32C();
    private boolean ended;

    private KeptFile(
            Path target,
            RenderFolder folder,
            Path file,
            FileChannel data,
            Journal journal,
            List<Chunk> kept,
            Optional<String> lost,
            boolean durable) {
        this.target = target;
        this.folder = folder;
        this.file = file;
        this.data = data;
        this.kept = List.copyOf(kept);
        this.lost = lost;
        this.durable = durable;
        this.keeper = new ChunkKeeper(data, journal, frames(kept));
    }

    /**
     * Begins a file, or goes on with one.
     *
     * @param target the film, beside which the file is kept
     * @param name of the file
     * @param elsewhere the name that the file may have got when the last render was given up
     * @param more what the film is made of besides what the settings say
     * @throws MediaException if that is not allowed, another render is at work on the film, or what was left is of another
     *     film
     */
    public static KeptFile open(
            Path target, String name, Optional<Path> elsewhere, SinkSettings settings, Map<String, String> more)
            throws MediaException {
        Map<String, String> identity = new LinkedHashMap<>(settings.identity());
        identity.putAll(more);
        RenderFolder folder = RenderFolder.open(target);
        try {
            Optional<Journal.Content> left =
                    settings.resume() ? Journal.read(folder.journal()) : Optional.<Journal.Content>empty();
            if (left.isPresent()) {
                Differences.check(target, left.get().identity(), identity);
                if (elsewhere.isPresent() && Files.exists(elsewhere.get()) && !Files.exists(folder.file(name))) {
                    Files.move(elsewhere.get(), folder.file(name));
                }
                return goOn(target, folder, name, left.get());
            }
            folder.clear();
            FileChannel data = FileChannel.open(
                    folder.file(name),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            Journal journal = Journal.create(folder.journal(), identity, List.of());
            return new KeptFile(
                    target, folder, folder.file(name), data, journal, List.of(), Optional.empty(), settings.durable());
        } catch (IOException e) {
            folder.deleteUnlessKept();
            throw OutputFiles.failure(target, e);
        } catch (MediaException e) {
            folder.close();
            throw e;
        }
    }

    private static KeptFile goOn(Path target, RenderFolder folder, String name, Journal.Content left)
            throws IOException {
        FileChannel data = FileChannel.open(
                folder.file(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        List<Chunk> good = good(data, left.chunks());
        long end = good.isEmpty() ? 0 : good.get(good.size() - 1).end();
        data.truncate(end).position(end);
        Optional<String> lost = good.size() == left.chunks().size()
                ? Optional.empty()
                : Optional.of("what was kept is damaged after frame " + frames(good)
                        + ", so that frames from there on are drawn again");
        Journal journal = left.whole() && lost.isEmpty()
                ? Journal.goOn(folder.journal(), good)
                : Journal.create(folder.journal(), left.identity(), good);
        return new KeptFile(target, folder, folder.file(name), data, journal, good, lost, true);
    }

    /** The chunks whose bytes are as they were written, up to the first one that is not. */
    private static List<Chunk> good(FileChannel data, List<Chunk> chunks) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
        CRC32C sum = new CRC32C();
        List<Chunk> good = new ArrayList<>();
        long at = 0;
        for (Chunk chunk : chunks) {
            if (chunk.end() > data.size()) {
                break;
            }
            sum.reset();
            while (at < chunk.end()) {
                buffer.clear().limit((int) Math.min(READ_BYTES, chunk.end() - at));
                int read = data.read(buffer, at);
                if (read <= 0) {
                    return good;
                }
                sum.update(buffer.flip());
                at += read;
            }
            if ((int) sum.getValue() != chunk.checksum()) {
                break;
            }
            good.add(chunk);
        }
        return good;
    }

    private static int frames(List<Chunk> chunks) {
        return chunks.stream().mapToInt(Chunk::frames).sum();
    }

    /** The chunks that an earlier render has left. */
    public List<Chunk> chunks() {
        return kept;
    }

    /** What an earlier render has left. */
    public KeptFrames kept() {
        return new KeptFrames(frames(kept), kept.size(), lost);
    }

    /** Frames that a later render could keep. Any thread. */
    public int durable() {
        return keeper.frames();
    }

    /** A file in the same folder, for what can be made anew. */
    public Path beside(String name) {
        return folder.file(name);
    }

    /** Reads what was written. */
    public void read(ByteBuffer to, long at) throws MediaException {
        try {
            for (long from = at; to.hasRemaining(); ) {
                int read = data.read(to, from);
                if (read < 0) {
                    throw new IOException("what was kept of it has become shorter");
                }
                from += read;
            }
        } catch (IOException e) {
            throw OutputFiles.failure(target, e);
        }
    }

    /** Appends bytes. */
    public void write(ByteBuffer bytes) throws MediaException {
        checksum.update(bytes.duplicate());
        try {
            while (bytes.hasRemaining()) {
                data.write(bytes);
            }
            keeper.check();
        } catch (IOException e) {
            throw OutputFiles.failure(target, e);
        }
    }

    /** The bytes written since the last chunk are one of so many frames: it is made durable soon. */
    public void endChunk(int frames) throws MediaException {
        try {
            if (!durable) {
                return;
            }
            keeper.keep(new Chunk(frames, data.position(), (int) checksum.getValue()));
        } catch (IOException e) {
            throw OutputFiles.failure(target, e);
        }
        checksum.reset();
    }

    /**
     * Gives the file another name, under which all of it is durable.
     *
     * @return the name
     */
    public Path moveTo(Path name) throws MediaException {
        try {
            data.force(true);
            keeper.close();
            data.close();
            RenderFolder.move(file, name);
            RenderFolder.sync(name.getParent());
            return name;
        } catch (IOException e) {
            throw OutputFiles.failure(name, e);
        }
    }

    /** The film is finished, or not wanted: deletes all that was kept. Idempotent. */
    public void delete() {
        if (end()) {
            folder.delete();
        }
    }

    /** Keeps the chunks that are durable for a later render; without any, nothing is left. Idempotent. */
    @Override
    public void close() {
        if (!end()) {
            return;
        }
        if (keeper.frames() == 0) {
            folder.delete();
        } else {
            folder.close();
        }
    }

    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        try {
            keeper.close();
            data.close();
        } catch (IOException e) {
            // Whoever had a use for it was told when it was written.
            return true;
        }
        return true;
    }
}
