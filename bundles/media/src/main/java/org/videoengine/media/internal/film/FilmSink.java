package org.videoengine.media.internal.film;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.KeptFrames;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.SinkSettings;
import org.videoengine.media.internal.keep.KeptFile;
import org.videoengine.project.FrameRate;

/**
 * Encodes frames with one of FFmpeg's encoders into one of its containers. What the encoder makes goes into the film and, where it
 * is to be kept, chunk by chunk into a log beside it: a render that goes on puts the film together from the log and encodes the
 * rest. Since encoders begin anew with every group of pictures, it is the same film. One thread at a time.
 */
public final class FilmSink implements FrameSink {
    /** Somebody waits for the partial film, and for the process to end. */
    private static final long DRAIN_NANOS = 400_000_000L;

    private final Encoding encoding;
    private final Optional<KeptFile> kept;
    private final Optional<PacketLog> log;
    private final int chunkFrames;
    private PendingFile file;
    private FilmMuxer muxer;
    private int skipped;
    private int replayed;
    private int replayedFrames;
    private boolean closed;
    private List<String> notes = List.of();

    private FilmSink(Encoding encoding, Optional<KeptFile> kept, int chunkFrames) {
        this.encoding = encoding;
        this.kept = kept;
        this.log = kept.map(PacketLog::new);
        this.chunkFrames = chunkFrames;
    }

    /**
     * Starts a film, or goes on with one.
     *
     * @throws MediaException if the place cannot be written, the encoder refuses the size, or what is there is of another film
     */
    public static FilmSink open(
            Destination.Film film,
            VideoEncoder encoder,
            FrameFormat format,
            FrameRate rate,
            OutputSpec output,
            SinkSettings settings)
            throws MediaException {
        EncoderSetup setup = new EncoderSetup(encoder, format, rate, output.quality(), settings.memoryBytes());
        Optional<KeptFile> kept = settings.durable()
                ? Optional.of(KeptFile.open(film.file(), "packets", Optional.empty(), settings, identity(setup)))
                : Optional.empty();
        Encoding encoding = null;
        FilmSink sink = null;
        try {
            encoding = setup.open(kept.map(file -> file.kept().frames()).orElse(0));
            sink = new FilmSink(encoding, kept, ChunkLength.of(settings.chunkFrames(), setup.group()));
            sink.begin(film, rate, output);
            return sink;
        } catch (MediaException | RuntimeException e) {
            if (sink != null) {
                sink.close();
            } else {
                if (encoding != null) {
                    encoding.close();
                }
                kept.ifPresent(KeptFile::close);
            }
            throw e;
        }
    }

    private static Map<String, String> identity(EncoderSetup setup) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("the encoder", setup.encoder().id());
        identity.put("FFmpeg", avcodec.avcodec_version() + "");
        identity.put("the number of frames in a group", setup.group() + "");
        return identity;
    }

    private void begin(Destination.Film film, FrameRate rate, OutputSpec output) throws MediaException {
        file = kept.isPresent()
                ? PendingFile.at(
                        film.file(), kept.get().beside("film" + film.container().ending()))
                : PendingFile.create(film.file());
        muxer = FilmMuxer.open(file.temporary(), film.file(), film.container(), encoding.context(), rate, output);
    }

    /** Whether an encoder opens on this machine for a layout. */
    public static boolean opens(VideoEncoder encoder, PixelFormat layout) {
        return EncoderContext.opens(encoder, layout);
    }

    @Override
    public KeptFrames kept() {
        return kept.map(KeptFile::kept).orElse(KeptFrames.NONE);
    }

    @Override
    public int durable() {
        return kept.map(KeptFile::durable).orElse(0);
    }

    @Override
    public void write(FrameBuffer frame) throws MediaException {
        encoding.encode(frame, packets);
    }

    private final Encoding.Packets packets = new Encoding.Packets() {
        @Override
        public void take(AVPacket packet) throws MediaException {
            if (log.isPresent()) {
                log.get().append(packet);
            }
            muxer.write(packet);
        }

        @Override
        public void whole(long frames) throws MediaException {
            if (log.isPresent() && (frames - kept().frames()) % chunkFrames == 0) {
                kept.get().endChunk(chunkFrames);
            }
        }
    };

    @Override
    public void skip() throws MediaException {
        if (skipped >= kept().frames()) {
            throw new MediaException(file.target() + " has no frame " + (skipped + 1) + " yet that could be kept");
        }
        if (skipped == replayedFrames) {
            log.orElseThrow().replay(replayed, muxer::write);
            replayedFrames += kept.orElseThrow().chunks().get(replayed).frames();
            replayed++;
        }
        skipped++;
    }

    @Override
    public Optional<Path> finish() throws MediaException {
        try {
            encoding.finish(packets, Long.MAX_VALUE);
            muxer.finish();
            notes = muxer.note().stream().toList();
            if (kept.isPresent()) {
                file.sync();
            }
            Path film = file.commit();
            kept.ifPresent(KeptFile::delete);
            return Optional.of(film);
        } finally {
            close();
        }
    }

    @Override
    public Optional<Path> finishPartial() throws MediaException {
        try {
            encoding.finish(packets, System.nanoTime() + DRAIN_NANOS);
            if (muxer.packets() == 0) {
                return Optional.empty();
            }
            muxer.finishSoon();
            return Optional.of(file.commitPartial());
        } finally {
            close();
        }
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            encoding.close();
        }
        if (muxer != null) {
            muxer.close();
            muxer = null;
        }
        if (file != null) {
            file.discard();
        }
        kept.ifPresent(KeptFile::close);
    }
}
