package org.videoengine.media.internal.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.videoengine.frame.PixelFormat;

class EncoderContextTest {
    /** Where {@code policy} is after the name in {@code /proc/thread-self/stat}, see proc(5). */
    private static final int POLICY = 41 - 3;

    @Test
    @EnabledOnOs(OS.LINUX)
    void openingAnEncoderLeavesTheSchedulingOfItsThreadAsItWas() throws Exception {
        String before = schedulingPolicy();
        assertTrue(EncoderContext.opens(VideoEncoder.LIBSVTAV1, PixelFormat.YUV420P8));
        assertEquals(before, schedulingPolicy());
    }

    private static String schedulingPolicy() throws Exception {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[POLICY];
    }
}
