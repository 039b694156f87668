package org.videoengine.media.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.media.ClipInfo;
import org.videoengine.project.FrameRate;

/**
 * Finds the frames of a stretch of a clip by the time stamps of its packets; where they have none, by decoding. One thread at
 * a time.
 */
final class ClipIndex {
    /** How close, in ticks of the container's clock, rounded time stamps are to the exact ones. */
    private static final double MOST_ROUNDING_TICKS = 1;

    private final Clip clip;
    private final List<Double> times = new ArrayList<>();
    private double lastDuration;
    private boolean stamped = true;

    ClipIndex(Clip clip) {
        this.clip = clip;
    }

    /** As {@link Clip#info}. */
    ClipInfo find(double from, double to) throws BadPictureException {
        look(from, to);
        List<Double> sorted = times.stream().sorted().distinct().toList();
        double limit = from + Clip.TOLERANCE_SECONDS;
        int first = (int) sorted.stream().filter(time -> time <= limit).count() - 1;
        int end = (int) sorted.stream()
                .filter(time -> time < to - Clip.TOLERANCE_SECONDS)
                .count();
        List<Double> inside = sorted.subList(Math.max(0, first), Math.max(end, Math.max(0, first)));
        if (inside.isEmpty()) {
            throw new BadPictureException(
                    "has no frame between " + ClipDecoder.seconds(from) + " and " + ClipDecoder.seconds(to));
        }
        Optional<FrameRate> constant = constantRate(inside);
        FrameRate rate = constant.or(clip::averageRate)
                .orElseThrow(() -> new BadPictureException("does not tell how many frames a second it has"));
        double last = inside.get(inside.size() - 1);
        double over = end < sorted.size() ? sorted.get(end) : last + (lastDuration > 0 ? lastDuration : 1 / rate.fps());
        if (over <= limit) {
            throw new BadPictureException(
                    "is " + ClipDecoder.seconds(over) + " long, so it has no frame at " + ClipDecoder.seconds(from));
        }
        return new ClipInfo(clip.probe(), inside, over, constant, rate, clip.hasSound());
    }

    private void look(double from, double to) throws BadPictureException {
        for (long target : clip.searches(clip.ticks(from)).toArray()) {
            times.clear();
            clip.seek(target);
            demux(to, target == Clip.BEGINNING);
            if (!stamped || times.stream().anyMatch(time -> time <= from + Clip.TOLERANCE_SECONDS)) {
                break;
            }
        }
        if (!stamped) {
            times.clear();
            try (ClipDecoder decoder = clip.newDecoder()) {
                decoder.times(time -> times.add(time) && time < to);
            }
        }
    }

    /**
     * Reads packets up to the first that is decoded after the end, and is therefore seen after it.
     *
     * @param all whether to count what comes, or is seen, before the first key frame
     */
    private void demux(double to, boolean all) {
        AVPacket packet = avcodec.av_packet_alloc();
        double earliest = all ? Double.NEGATIVE_INFINITY : Double.NaN;
        double latest = Double.NEGATIVE_INFINITY;
        try {
            while (stamped && avformat.av_read_frame(clip.container(), packet) >= 0) {
                if (packet.stream_index() == clip.stream().index()
                        && (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0) {
                    stamped = packet.pts() != avutil.AV_NOPTS_VALUE && packet.dts() != avutil.AV_NOPTS_VALUE;
                    double time = clip.seconds(packet.pts());
                    if (Double.isNaN(earliest) && (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                        earliest = time;
                    }
                    if (time >= earliest) {
                        times.add(time);
                    }
                    if (time > latest) {
                        latest = time;
                        lastDuration = clip.secondsIn(packet.duration());
                    }
                    if (clip.seconds(packet.dts()) >= to) {
                        return;
                    }
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    /** The rate on whose clock, begun where the clip begins, all frames lie. */
    private Optional<FrameRate> constantRate(List<Double> frames) {
        double rounding = clip.secondsIn(1) * MOST_ROUNDING_TICKS;
        return Stream.of(clip.clockRate(), clip.averageRate())
                .flatMap(Optional::stream)
                .filter(rate -> rounding < 0.25 / rate.fps())
                .filter(rate -> frames.stream()
                        .allMatch(time -> Math.abs(time - rate.secondsOf(Math.round(time * rate.fps()))) <= rounding))
                .findFirst();
    }
}
