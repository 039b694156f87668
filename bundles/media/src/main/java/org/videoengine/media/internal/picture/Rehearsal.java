package org.videoengine.media.internal.picture;

import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Turns small pictures of the most common kind into planes, so that the JIT has compiled how when the first real one comes. */
public final class Rehearsal {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 32;
    /** With two cores, this takes the loops past the JIT's threshold of 40 000 turns, twice. */
    private static final int ROUNDS = 8;

    private Rehearsal() {}

    /**
     * Does it; FFmpeg must be loaded.
     *
     * @param ending is asked now and then whether to leave it
     */
    public static void run(BooleanSupplier ending) {
        AVFrame frame = avutil.av_frame_alloc();
        try {
            frame.format(avutil.AV_PIX_FMT_YUVJ420P).width(WIDTH).height(HEIGHT);
            if (avutil.av_frame_get_buffer(frame, 0) < 0) {
                return;
            }
            for (int round = 0; round < ROUNDS && !ending.getAsBoolean(); round++) {
                FrameRows rows = new FrameRows(frame);
                PictureConverter.convert(
                        rows, Colouring.ofStill(StillFormat.JPEG, frame, rows), Orientation.NORMAL, Byte.SIZE);
            }
        } catch (BadPictureException e) {
            throw new IllegalStateException(e);
        } finally {
            avutil.av_frame_free(frame);
        }
    }
}
