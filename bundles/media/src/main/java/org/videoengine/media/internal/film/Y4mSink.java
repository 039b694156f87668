package org.videoengine.media.internal.film;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.KeptFrames;
import org.videoengine.media.MediaException;
import org.videoengine.media.SinkSettings;
import org.videoengine.media.internal.keep.KeptFile;
import org.videoengine.project.FrameRate;

/**
 * Writes YUV4MPEG2, as the MJPEG Tools define it (yuv4mpeg(5)), with FFmpeg's names for layouts beyond 8 bits: a line of
 * text for the film, then for each frame the word FRAME and its planes, deeper samples in two bytes, low byte first.
 */
public final class Y4mSink implements FrameSink {
    private static final byte[] FRAME = "FRAME\n".getBytes(StandardCharsets.US_ASCII);

    private final Path target;
    private final int chunkFrames;
    private final KeptFile file;
    private final ByteBuffer buffer;
    private int skipped;
    private long frames;
    private int inChunk;

    private Y4mSink(Path target, int chunkFrames, KeptFile file, FrameFormat format) {
        this.target = target;
        this.chunkFrames = chunkFrames;
        this.file = file;
        this.buffer = ByteBuffer.allocateDirect(Math.toIntExact(FRAME.length + format.frameBytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Starts a film, or goes on with one: its own file is what is kept of it. */
    public static Y4mSink open(Path target, FrameFormat format, FrameRate frameRate, SinkSettings settings)
            throws MediaException {
        Path partial = PendingFile.partial(target);
        KeptFile file = KeptFile.open(target, "film.y4m", Optional.of(partial), settings, Map.of());
        if (file.chunks().isEmpty()) {
            file.write(ByteBuffer.wrap(header(format, frameRate).getBytes(StandardCharsets.US_ASCII)));
        }
        return new Y4mSink(target, settings.chunkFrames(), file, format);
    }

    private static String header(FrameFormat format, FrameRate rate) {
        return "YUV4MPEG2 W" + format.width() + " H" + format.height() + " F" + rate.numerator() + ":"
                + rate.denominator() + " Ip A1:1 C" + layout(format.pixelFormat()) + " XCOLORRANGE=LIMITED\n";
    }

    private static String layout(PixelFormat format) {
        return switch (format) {
            case YUV420P8 -> "420mpeg2";
            case YUV422P8 -> "422";
            case YUV444P8 -> "444";
            case YUV420P10 -> "420p10 XYSCSS=420P10";
            case YUV422P10 -> "422p10 XYSCSS=422P10";
            case YUV444P10 -> "444p10 XYSCSS=444P10";
        };
    }

    @Override
    public void write(FrameBuffer frame) throws MediaException {
        buffer.clear().put(FRAME);
        boolean wide = frame.format().pixelFormat().bytesPerSample() == 2;
        for (int plane = 0; plane < 3; plane++) {
            if (wide) {
                short[] samples = frame.shorts(plane);
                buffer.asShortBuffer().put(samples);
                buffer.position(buffer.position() + 2 * samples.length);
            } else {
                buffer.put(frame.bytes(plane));
            }
        }
        file.write(buffer.flip());
        frames++;
        inChunk++;
        if (inChunk == chunkFrames) {
            file.endChunk(inChunk);
            inChunk = 0;
        }
    }

    @Override
    public KeptFrames kept() {
        return file.kept();
    }

    @Override
    public int durable() {
        return file.durable();
    }

    @Override
    public void skip() throws MediaException {
        if (skipped >= kept().frames()) {
            throw new MediaException(target + " has no frame " + (skipped + 1) + " yet that could be kept");
        }
        skipped++;
        frames++;
    }

    @Override
    public Optional<Path> finish() throws MediaException {
        Path film = file.moveTo(target);
        file.delete();
        return Optional.of(film);
    }

    @Override
    public Optional<Path> finishPartial() throws MediaException {
        if (frames == 0) {
            return Optional.empty();
        }
        return Optional.of(file.moveTo(PendingFile.partial(target)));
    }

    @Override
    public void close() {
        file.close();
    }
}
