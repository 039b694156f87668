package org.videoengine.media.internal.ffmpeg;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Keeps the AV1 encoder SVT-AV1 from writing to the process's standard error.
 *
 * <p>It heeds nothing but the environment variable {@code SVT_LOG} (0 is fatal errors only) of the running process, which
 * Java cannot set; {@code setenv} of the C library can, and its signature is that of a function type that the FFmpeg
 * binding already has. Where there is no {@code setenv} (Windows) the encoder stays talkative.
 */
final class SvtLog {
    private SvtLog() {}

    static void silence() {
        Pointer setenv = Loader.addressof("setenv");
        if (setenv == null || setenv.isNull()) {
            return;
        }
        try (PointerPointer<Pointer> function = new PointerPointer<>(1);
                BytePointer name = new BytePointer("SVT_LOG", StandardCharsets.UTF_8);
                BytePointer level = new BytePointer("0", StandardCharsets.UTF_8)) {
            function.put(setenv);
            int keepWhatTheUserSet = 0;
            new Read_packet_Pointer_BytePointer_int(function).call(name, level, keepWhatTheUserSet);
        }
    }
}
