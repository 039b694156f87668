package org.videoengine.media.internal.picture;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;

/** Decodes pictures code for code, as they are stored: neither turned nor converted. One thread at a time; FFmpeg must be loaded. */
public final class StillFrames implements AutoCloseable {
    private final PixelLimit limit;
    private final DecodedPlanes planes = new DecodedPlanes();
    private final AVFrame frame = avutil.av_frame_alloc();

    /** Of pictures up to that size. */
    public StillFrames(PixelLimit limit) {
        this.limit = limit;
    }

    /**
     * The layout of a picture.
     *
     * @throws BadPictureException if it is none that can be read
     */
    public DecodedFormat formatOf(byte[] data) throws BadPictureException {
        StillReader.decode(data, limit, frame);
        DecodedFormat format = DecodedPlanes.formatOf(frame, true);
        avutil.av_frame_unref(frame);
        return format;
    }

    /**
     * Decodes a picture.
     *
     * @throws BadPictureException if it is none that can be read, or not of the target's layout
     */
    public void read(byte[] data, DecodedFrame target) throws BadPictureException {
        StillReader.decode(data, limit, frame);
        planes.copy(frame, true, target);
        avutil.av_frame_unref(frame);
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
