package org.videoengine.media.internal.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.project.FrameRate;

/**
 * Writes YUV4MPEG2, as the MJPEG Tools define it (yuv4mpeg(5)), with FFmpeg's names for layouts beyond 8 bits: a line of
 * text for the film, then for each frame the word FRAME and its planes, deeper samples in two bytes, low byte first.
 */
public final class Y4mSink implements FrameSink {
    private static final byte[] FRAME = "FRAME\n".getBytes(StandardCharsets.US_ASCII);

    private final PendingFile file;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private long frames;

    private Y4mSink(PendingFile file, FileChannel channel, FrameFormat format) {
        this.file = file;
        this.channel = channel;
        this.buffer = ByteBuffer.allocateDirect(Math.toIntExact(FRAME.length + format.frameBytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Starts a film. */
    public static Y4mSink open(Path target, FrameFormat format, FrameRate frameRate) throws MediaException {
        PendingFile file = PendingFile.create(target);
        try {
            FileChannel channel = FileChannel.open(file.temporary(), StandardOpenOption.WRITE);
            byte[] header = header(format, frameRate).getBytes(StandardCharsets.US_ASCII);
            writeAll(channel, ByteBuffer.wrap(header));
            return new Y4mSink(file, channel, format);
        } catch (IOException e) {
            file.discard();
            throw PendingFile.failure(target, e);
        }
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
        try {
            writeAll(channel, buffer.flip());
        } catch (IOException e) {
            throw PendingFile.failure(file.target(), e);
        }
        frames++;
    }

    private static void writeAll(FileChannel channel, ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            channel.write(data);
        }
    }

    @Override
    public void skip() throws MediaException {
        throw new MediaException(file.target() + " is one film: only numbered stills can be there already");
    }

    @Override
    public Optional<Path> finish() throws MediaException {
        closeChannel();
        return Optional.of(file.commit());
    }

    @Override
    public Optional<Path> finishPartial() throws MediaException {
        closeChannel();
        if (frames == 0) {
            file.discard();
            return Optional.empty();
        }
        return Optional.of(file.commitPartial());
    }

    private void closeChannel() throws MediaException {
        try {
            channel.close();
        } catch (IOException e) {
            file.discard();
            throw PendingFile.failure(file.target(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The film was given up or is finished: there is nobody left to tell, and the file goes either way.
            file.discard();
        }
        file.discard();
    }
}
