package org.videoengine.gpucheck.internal.device;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.CodecInfo;
import org.videoengine.media.FrameSink;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.FrameRate;

/** Takes frames and throws them away. */
@Component
public final class Nowhere implements FrameSinks {

    @Override
    public PixelFormat pixelFormat(OutputSpec output) throws MediaException {
        if (!output.discards()) {
            throw new MediaException("the check of devices writes no films, but " + output.location() + " is one");
        }
        return PixelFormat.YUV420P8;
    }

    @Override
    public FrameSink open(OutputSpec output, FrameFormat format, FrameRate frameRate) throws MediaException {
        pixelFormat(output);
        return new Sink();
    }

    @Override
    public List<CodecInfo> codecs() {
        return List.of();
    }

    private static final class Sink implements FrameSink {
        @Override
        public void write(FrameBuffer frame) {
            // Nobody wants it.
        }

        @Override
        public void skip() throws MediaException {
            throw new MediaException("only stills can be skipped");
        }

        @Override
        public Optional<Path> finish() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> finishPartial() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
