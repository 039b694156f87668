package org.videoengine.media.internal.film;

import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.keep.Chunk;
import org.videoengine.media.internal.keep.KeptFile;

/**
 * Keeps packets as an encoder made them, so that a film can be put together from them without being encoded again. A packet is
 * its size in bytes, flags, presentation and decoding time in frames, and its bytes. One thread at a time.
 */
final class PacketLog {
    private static final int HEAD_BYTES = 2 * Integer.BYTES + 2 * Long.BYTES;

    private final KeptFile file;
    private final ByteBuffer head = ByteBuffer.allocateDirect(HEAD_BYTES);

    PacketLog(KeptFile file) {
        this.file = file;
    }

    void append(AVPacket packet) throws MediaException {
        head.clear()
                .putInt(packet.size())
                .putInt(packet.flags())
                .putLong(packet.pts())
                .putLong(packet.dts());
        file.write(head.flip());
        file.write(new BytePointer(packet.data()).capacity(packet.size()).asByteBuffer());
    }

    /** Gives the packets of a chunk that was kept. */
    void replay(int chunk, Encoding.Packets packets) throws MediaException {
        List<Chunk> kept = file.chunks();
        long at = chunk == 0 ? 0 : kept.get(chunk - 1).end();
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            while (at < kept.get(chunk).end()) {
                file.read(head.clear(), at);
                head.flip();
                int size = head.getInt();
                if (avcodec.av_new_packet(packet, size) < 0) {
                    throw new OutOfMemoryError("no native memory for a packet of " + size + " bytes");
                }
                packet.flags(head.getInt());
                packet.pts(head.getLong());
                packet.dts(head.getLong());
                file.read(new BytePointer(packet.data()).capacity(size).asByteBuffer(), at + HEAD_BYTES);
                at += HEAD_BYTES + size;
                packets.take(packet);
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
    }
}
