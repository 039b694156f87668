package org.videoengine.media.internal.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.media.MediaException;

/** FFmpeg's libraries: loaded once, kept quiet, their error codes put into words. Thread-safe. */
public final class Ffmpeg {
    private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);
    private static boolean loaded;
    private static boolean resampler;

    private Ffmpeg() {}

    /**
     * Loads the libraries on the first call.
     *
     * @throws MediaException if this machine has none that load
     */
    public static synchronized void load() throws MediaException {
        if (loaded) {
            return;
        }
        try {
            long start = System.nanoTime();
            try (JavaCppSettings settings = JavaCppSettings.apply()) {
                Loader.load(avutil.class);
                Loader.load(avcodec.class);
                Loader.load(avformat.class);
                LOG.debug("FFmpeg's natives are kept in {}", settings.cache());
            }
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            SvtLog.silence();
            loaded = true;
            LOG.debug("FFmpeg loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
        } catch (LinkageError | IOException e) {
            throw new MediaException(
                    "FFmpeg's native libraries do not load on " + platform() + " (" + firstLine(e)
                            + "): install the bundle org.videoengine.natives.ffmpeg that was built for this platform",
                    e);
        }
    }

    /**
     * Loads what sound is resampled with, which most films do without.
     *
     * @throws MediaException if it does not load
     */
    public static synchronized void loadResampler() throws MediaException {
        load();
        if (resampler) {
            return;
        }
        try (JavaCppSettings settings = JavaCppSettings.apply()) {
            Loader.load(swresample.class);
            resampler = true;
        } catch (LinkageError | IOException e) {
            throw new MediaException("FFmpeg's library that resamples sound does not load: " + firstLine(e), e);
        }
    }

    private static String platform() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + System.getProperty("os.arch");
    }

    private static String firstLine(Throwable failure) {
        String text = String.valueOf(failure.getMessage());
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** What an FFmpeg error code means, in lower case, such as {@code no space left on device}. */
    public static String reason(int code) {
        byte[] text = new byte[256];
        avutil.av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        String words = new String(text, 0, end, StandardCharsets.UTF_8);
        return words.isEmpty() ? "error " + code : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** A path as FFmpeg's file protocol takes it, whatever characters it has; to be closed. */
    public static BytePointer url(Path path) {
        return new BytePointer(("file:" + path.toAbsolutePath()), StandardCharsets.UTF_8);
    }
}
