package org.videoengine.quality.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.videoengine.media.ColourModel;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.media.FrameSource;
import org.videoengine.media.FrameSources;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.MediaLimits;
import org.videoengine.media.internal.series.FfmpegFrameSources;

/** Material for tests: real clips, films made of photographs, and YUV4MPEG2 files of frames. */
public final class TestFilms {
    /** Where clips and metrics' reference pairs lie on machines that have them. */
    public static final Path SHARED =
            Path.of("../../../shared/data").toAbsolutePath().normalize();
    /** A photograph that the distribution ships. */
    public static final Path PHOTO = Path.of("../../distribution/examples/journey/images/picos.jpg");

    private TestFilms() {}

    /** The sources of media, with its usual limits. */
    public static FrameSources sources() {
        return new FfmpegFrameSources(new MediaLimits() {
            @Override
            public int max_megapixels() {
                return DEFAULT_MAX_MEGAPIXELS;
            }

            @Override
            public Class<MediaLimits> annotationType() {
                return MediaLimits.class;
            }
        });
    }

    /** Frames of a film from one on. */
    public static List<DecodedFrame> frames(Path film, int from, int count) {
        List<DecodedFrame> frames = new ArrayList<>();
        try (FrameSource source = sources().open(film)) {
            for (int i = 0; i < from + count; i++) {
                DecodedFrame frame = DecodedFrame.allocate(source.format());
                if (!source.read(frame)) {
                    break;
                }
                if (i >= from) {
                    frames.add(frame);
                }
            }
        } catch (MediaException e) {
            throw new IllegalStateException(e);
        }
        return frames;
    }

    /**
     * A camera move over a photograph that the distribution ships: each frame is the mean of 2x2 of its luma samples, from a
     * place that moves by whole samples of the photograph, so by halves of the film's.
     */
    public static List<DecodedFrame> panOverPhoto(int width, int height, int count) {
        DecodedFrame photo = frames(PHOTO, 0, 1).get(0);
        int columns = photo.format().width();
        short[] from = photo.samples(0);
        DecodedFormat format = new DecodedFormat(width, height, ColourModel.YCBCR, 1, 1, 8, false);
        List<DecodedFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DecodedFrame frame = DecodedFrame.allocate(format);
            int left = 200 + 5 * i;
            int top = 300 + 2 * i;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int at = (top + 2 * y) * columns + left + 2 * x;
                    int mean = from[at] + from[at + 1] + from[at + columns] + from[at + columns + 1] + 2 >> 2;
                    frame.samples(0)[y * width + x] = (short) (16 + mean * 219 / 255);
                }
            }
            java.util.Arrays.fill(frame.samples(1), (short) 128);
            java.util.Arrays.fill(frame.samples(2), (short) 128);
            frames.add(frame);
        }
        return frames;
    }

    /** Writes frames as YUV4MPEG2 at 25 frames a second. */
    public static Path y4m(Path file, List<DecodedFrame> frames) {
        DecodedFormat format = frames.get(0).format();
        String layout =
                switch (format.chromaShiftX() * 10 + format.chromaShiftY()) {
                    case 11 -> "420";
                    case 10 -> "422";
                    default -> "444";
                };
        String depth = format.bitDepth() > 8 ? "p" + format.bitDepth() : layout.equals("420") ? "mpeg2" : "";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("YUV4MPEG2 W" + format.width() + " H" + format.height() + " F25:1 Ip A1:1 C" + layout + depth
                            + "\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (DecodedFrame frame : frames) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                for (int plane = 0; plane < 3; plane++) {
                    for (short code : frame.samples(plane)) {
                        out.write(code);
                        if (format.bitDepth() > 8) {
                            out.write(code >> 8);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
