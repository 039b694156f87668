package org.videoengine.media.internal.ffmpeg;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Opens video files: only files, and only as containers of film; no playlists, no network. FFmpeg must be loaded. */
public final class ClipFiles {
    private static final String CONTAINERS =
            "mov,matroska,webm,avi,mpegts,mpeg,yuv4mpegpipe,mxf,flv,ogg,ivf,asf,dv,h264,hevc";

    private static final String SOUNDS = CONTAINERS + ",wav,w64,mp3,flac,aac,aiff,caf";

    private ClipFiles() {}

    /** A file open for reading, to be closed with {@code avformat_close_input}; empty if it is no film. */
    public static Optional<AVFormatContext> open(Path file) {
        return open(file, CONTAINERS);
    }

    /** The same for a file of sound, too. */
    public static Optional<AVFormatContext> openSound(Path file) {
        return open(file, SOUNDS);
    }

    private static Optional<AVFormatContext> open(Path file, String containers) {
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        try (BytePointer url = Ffmpeg.url(file)) {
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            avutil.av_dict_set(options, "format_whitelist", containers, 0);
            // AVI and some MPEG files say when frames are decoded and not when they are seen: that is worked out.
            avutil.av_dict_set(options, "fflags", "+genpts", 0);
            int status = avformat.avformat_open_input(context, url, (AVInputFormat) null, options);
            return status < 0 ? Optional.empty() : Optional.of(context);
        } finally {
            avutil.av_dict_free(options);
        }
    }
}
