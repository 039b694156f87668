package org.videoengine.quality.internal.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;

/** What FFmpeg's own filters say of two films, frame by frame. */
final class FilterOracle {
    private FilterOracle() {}

    /** The figures that a filter of two inputs writes into its frames' metadata. */
    static List<Map<String, Double>> compare(String filter, Path test, Path reference, int frames) {
        // Of two films that are tagged differently, FFmpeg would convert one, and of two clocks pair other frames.
        String pace =
                "setparams=range=limited:colorspace=bt709:color_primaries=bt709:color_trc=bt709,settb=1/25,setpts=N";
        return run(
                "movie=" + test + "," + pace + "[t];movie=" + reference + "," + pace + "[r];[t][r]" + filter
                        + ",buffersink@out",
                frames);
    }

    /** The figures that a filter of one input writes into its frames' metadata. */
    static List<Map<String, Double>> measure(String filter, Path film, int frames) {
        return run("movie=" + film + "," + filter + ",buffersink@out", frames);
    }

    private static List<Map<String, Double>> run(String description, int frames) {
        AVFilterGraph graph = avfilter.avfilter_graph_alloc();
        AVFrame frame = avutil.av_frame_alloc();
        List<Map<String, Double>> figures = new ArrayList<>();
        try {
            AVFilterInOut none = new AVFilterInOut(null);
            check(avfilter.avfilter_graph_parse2(graph, description, none, new AVFilterInOut(null)), description);
            check(avfilter.avfilter_graph_config(graph, null), description);
            AVFilterContext sink = avfilter.avfilter_graph_get_filter(graph, "buffersink@out");
            while (figures.size() < frames && avfilter.av_buffersink_get_frame(sink, frame) >= 0) {
                Map<String, Double> each = new TreeMap<>();
                AVDictionaryEntry entry = avutil.av_dict_iterate(frame.metadata(), null);
                while (entry != null && !entry.isNull()) {
                    String value = entry.value().getString();
                    each.put(
                            entry.key().getString(),
                            value.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(value));
                    entry = avutil.av_dict_iterate(frame.metadata(), entry);
                }
                figures.add(each);
                avutil.av_frame_unref(frame);
            }
        } finally {
            avutil.av_frame_free(frame);
            avfilter.avfilter_graph_free(graph);
        }
        return figures;
    }

    private static void check(int status, String what) {
        if (status < 0) {
            throw new IllegalStateException("FFmpeg refuses " + what + ": " + status);
        }
    }
}
