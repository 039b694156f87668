package org.videoengine.gpucheck.internal.device;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.osgi.service.component.annotations.Component;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.KeyframeSource;

/**
 * Reads pictures that the program itself has drawn: YUV4MPEG2 of one frame in 4:2:0, 8 bits, compressed with gzip. So the check
 * needs no FFmpeg, whose libraries would be half of its size and ask for more of the system.
 */
@Component
public final class StoredPictures implements KeyframeReader {
    private static final Pattern HEADER = Pattern.compile("YUV4MPEG2 W(\\d+) H(\\d+) .*C420mpeg2.*");
    private static final int LONGEST_LINE = 200;

    @Override
    public PictureInfo probe(KeyframeSource source) throws MediaException {
        try (InputStream in = open(source.file())) {
            Matcher header = header(in, source.file());
            return new PictureInfo(width(header), height(header), 8, false, List.of());
        } catch (IOException e) {
            throw unreadable(source.file(), e);
        }
    }

    @Override
    public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
        if (bitDepth != 8) {
            throw new MediaException("the stored pictures have 8 bits, not " + bitDepth);
        }
        try (InputStream in = open(source.file())) {
            Matcher header = header(in, source.file());
            line(in);
            int width = width(header);
            int height = height(header);
            return SourceImage.of8(
                    width,
                    height,
                    ChromaLayout.YUV420_LEFT,
                    bytes(in, width * height),
                    bytes(in, width / 2 * (height / 2)),
                    bytes(in, width / 2 * (height / 2)));
        } catch (IOException e) {
            throw unreadable(source.file(), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
    }

    private static Matcher header(InputStream in, Path file) throws IOException {
        Matcher header = HEADER.matcher(line(in));
        if (!header.matches()) {
            throw new IOException(file.getFileName() + " does not begin as YUV4MPEG2 in 4:2:0 does");
        }
        return header;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("a line does not end");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("it ends in the middle of a plane");
        }
        return bytes;
    }

    private static int width(Matcher header) {
        return Integer.parseInt(header.group(1));
    }

    private static int height(Matcher header) {
        return Integer.parseInt(header.group(2));
    }

    private static MediaException unreadable(Path file, IOException e) {
        return new MediaException(file + " cannot be read: " + e.getMessage(), e);
    }

    @Override
    public ClipInfo clip(Path file, double from, double to) throws MediaException {
        throw new MediaException("the check of devices reads no clips");
    }

    @Override
    public ClipReader openClip(Path file, int bitDepth) throws MediaException {
        throw new MediaException("the check of devices reads no clips");
    }
}
