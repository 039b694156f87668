package org.videoengine.media.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.CodecInfo;
import org.videoengine.media.FrameSink;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.SinkSettings;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.media.internal.film.Destination;
import org.videoengine.media.internal.film.EncoderMemory;
import org.videoengine.media.internal.film.FilmSink;
import org.videoengine.media.internal.film.NowhereSink;
import org.videoengine.media.internal.film.StillsSink;
import org.videoengine.media.internal.film.VideoCodec;
import org.videoengine.media.internal.film.VideoEncoder;
import org.videoengine.media.internal.film.Y4mSink;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Opens sinks, films through FFmpeg's encoders. */
@Component
public final class FfmpegFrameSinks implements FrameSinks {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegFrameSinks.class);

    private final Map<VideoEncoder, Map<PixelFormat, Boolean>> opens = new EnumMap<>(VideoEncoder.class);

    @Override
    public PixelFormat pixelFormat(OutputSpec output) throws MediaException {
        boolean ultra = output.quality() == Quality.ULTRA;
        Destination destination = Destination.of(output.location());
        if (!(destination instanceof Destination.Film) && output.codec().isPresent()) {
            throw new MediaException("The output \"" + output.location() + "\" is not encoded, so it takes no codec ("
                    + output.codec().get() + "): leave it out, or give a name ending .mp4, .mov, .mkv or .webm");
        }
        if (destination instanceof Destination.Film film) {
            VideoEncoder encoder = encoder(film, output.codec());
            PixelFormat best = encoder.pixelFormat(output.quality());
            // Some builds of an encoder know 8 bits only.
            return opens(encoder, best) ? best : encoder.pixelFormat(Quality.HIGH);
        }
        if (destination instanceof Destination.Stills) {
            return ultra ? PixelFormat.YUV444P10 : PixelFormat.YUV444P8;
        }
        return ultra ? PixelFormat.YUV420P10 : PixelFormat.YUV420P8;
    }

    @Override
    public FrameSink open(OutputSpec output, FrameFormat format, FrameRate frameRate) throws MediaException {
        return open(output, format, frameRate, SinkSettings.NOTHING_KEPT);
    }

    @Override
    public FrameSink open(OutputSpec output, FrameFormat format, FrameRate frameRate, SinkSettings settings)
            throws MediaException {
        Destination destination = Destination.of(output.location());
        if (destination instanceof Destination.Film film) {
            return FilmSink.open(film, encoder(film, output.codec()), format, frameRate, output, settings);
        }
        if (destination instanceof Destination.Y4m y4m) {
            return Y4mSink.open(y4m.file(), format, frameRate, settings);
        }
        if (destination instanceof Destination.Stills stills) {
            Ffmpeg.load();
            return StillsSink.open(stills, format, output.firstNumber(), settings);
        }
        return new NowhereSink();
    }

    @Override
    public long leastMemory(OutputSpec output, FrameFormat format) throws MediaException {
        Destination destination = Destination.of(output.location());
        if (destination instanceof Destination.Film film) {
            return EncoderMemory.least(encoder(film, output.codec()), format);
        }
        if (destination instanceof Destination.Stills) {
            return EncoderMemory.still(format);
        }
        return destination instanceof Destination.Y4m ? format.frameBytes() : 0;
    }

    @Override
    public List<CodecInfo> codecs() {
        List<CodecInfo> codecs = new ArrayList<>();
        try {
            Ffmpeg.load();
        } catch (MediaException e) {
            LOG.warn("no encoder opens", e);
            return codecs;
        }
        for (VideoCodec codec : VideoCodec.values()) {
            VideoEncoder.named(codec.id()).stream()
                    .filter(this::opens)
                    .findFirst()
                    .ifPresent(encoder -> codecs.add(new CodecInfo(
                            codec.id(),
                            encoder.id(),
                            codec.containers().stream().map(c -> c.ending()).toList())));
        }
        return codecs;
    }

    /** The best encoder for a film that opens here. */
    private VideoEncoder encoder(Destination.Film film, Optional<String> name) throws MediaException {
        Ffmpeg.load();
        String wanted = name.orElse(film.container().usual().id());
        List<VideoEncoder> named = VideoEncoder.named(wanted);
        if (named.isEmpty()) {
            throw new MediaException(
                    "There is no codec \"" + wanted + "\": " + film.container().ending() + " takes " + choices(film));
        }
        if (!named.get(0).codec().containers().contains(film.container())) {
            throw new MediaException(film.container().ending() + " does not take " + wanted + ": it takes "
                    + choices(film) + "; " + wanted + " goes into "
                    + named.get(0).codec().containers().stream()
                            .map(c -> c.ending())
                            .collect(Collectors.joining(", ")));
        }
        return named.stream()
                .filter(this::opens)
                .findFirst()
                .orElseThrow(() -> new MediaException("No encoder for " + wanted + " opens on this machine: "
                        + film.container().ending() + " also takes "
                        + VideoCodec.idsFor(film.container()).stream()
                                .filter(id -> !id.equals(wanted))
                                .collect(Collectors.joining(", "))));
    }

    private static String choices(Destination.Film film) {
        return String.join(", ", VideoCodec.idsFor(film.container()));
    }

    private boolean opens(VideoEncoder encoder) {
        return opens(encoder, encoder.pixelFormat(Quality.HIGH));
    }

    private synchronized boolean opens(VideoEncoder encoder, PixelFormat layout) {
        return opens.computeIfAbsent(encoder, each -> new EnumMap<>(PixelFormat.class))
                .computeIfAbsent(layout, each -> FilmSink.opens(encoder, each));
    }
}
