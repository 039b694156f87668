package org.videoengine.core.internal.motion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The end-point error of estimated motion on pairs of pictures whose motion is known: {@code -Dvideo.engine.flow.pairs} names a
 * folder with {@code NAME-img0.ppm}, {@code NAME-img1.ppm} and {@code NAME-gt.flo} (Middlebury's format), as FlyingChairs has
 * them. What is measured is the motion that frames are drawn from, {@link DirectedMotion}; it is also written to {@code
 * target/flow/QUALITY}, for other tools to measure.
 */
@EnabledIfSystemProperty(named = "video.engine.flow.pairs", matches = ".+")
class FlowAccuracyTest {
    /** Mean error of OpenCV 4.6's DIS, preset fast, on the two pairs of FlyingChairs that flownet2 ships as examples. */
    private static final double DIS_FAST = 4.27;

    private static final int FLO_HEADER = 12;

    /** A motion in pixels, {@code x} and {@code y} in turn. */
    private record Flow(int width, int height, float[] motion) {}

    @Test
    void highIsMoreAccurateThanDenseInverseSearchOfToday() throws IOException {
        Path folder = Path.of(System.getProperty("video.engine.flow.pairs"));
        for (FlowQuality quality : FlowQuality.values()) {
            double sum = 0;
            int pairs = 0;
            try (DirectoryStream<Path> truths = Files.newDirectoryStream(folder, "*-gt.flo")) {
                for (Path truth : truths) {
                    sum += error(folder, truth.getFileName().toString().replace("-gt.flo", ""), quality);
                    pairs++;
                }
            }
            double mean = sum / pairs;
            System.out.printf("Mean end-point error at %s on %d pairs: %.2f pixels%n", quality, pairs, mean);
            if (quality != FlowQuality.MEDIUM) {
                assertTrue(mean < DIS_FAST, quality + ": " + mean);
            }
        }
    }

    private static double error(Path folder, String name, FlowQuality quality) throws IOException {
        Flow truth = read(folder.resolve(name + "-gt.flo"));
        PairMotion motion = new FlowEstimator(quality, Runnable::run, 1)
                .estimate(luma(folder.resolve(name + "-img0.ppm")), luma(folder.resolve(name + "-img1.ppm")));
        Flow flow = enlarged(motion.there(), quality.scale(), truth.width(), truth.height());
        write(flow, Path.of("target/flow", quality.name(), name + ".flo"));
        double sum = 0;
        for (int i = 0; i < truth.motion().length; i += 2) {
            sum += Math.hypot(flow.motion()[i] - truth.motion()[i], flow.motion()[i + 1] - truth.motion()[i + 1]);
        }
        return sum / (truth.motion().length / 2);
    }

    private static Flow enlarged(DirectedMotion there, float scale, int width, int height) {
        float[] out = new float[2 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float px = (x + 0.5f) / scale - 0.5f;
                float py = (y + 0.5f) / scale - 0.5f;
                out[2 * (y * width + x)] = scale * between(there.u, there, px, py);
                out[2 * (y * width + x) + 1] = scale * between(there.v, there, px, py);
            }
        }
        return new Flow(width, height, out);
    }

    private static float between(float[] plane, DirectedMotion size, float x, float y) {
        float px = Math.max(0, Math.min(size.width - 1, x));
        float py = Math.max(0, Math.min(size.height - 1, y));
        int left = (int) px;
        int top = (int) py;
        int right = Math.min(size.width - 1, left + 1);
        int bottom = Math.min(size.height - 1, top + 1);
        float across = px - left;
        float above = plane[top * size.width + left] * (1 - across) + plane[top * size.width + right] * across;
        float below = plane[bottom * size.width + left] * (1 - across) + plane[bottom * size.width + right] * across;
        return above + (py - top) * (below - above);
    }

    private static LumaPlane luma(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int[] header = new int[3];
        int at = 2;
        for (int i = 0; i < header.length; i++) {
            while (all[at] <= ' ') {
                at++;
            }
            for (; all[at] > ' '; at++) {
                header[i] = 10 * header[i] + all[at] - '0';
            }
        }
        byte[] luma = new byte[header[0] * header[1]];
        for (int i = 0; i < luma.length; i++) {
            int rgb = at + 1 + 3 * i;
            double y = 0.2126 * (all[rgb] & 0xFF) + 0.7152 * (all[rgb + 1] & 0xFF) + 0.0722 * (all[rgb + 2] & 0xFF);
            luma[i] = (byte) Math.round(16 + 219 * y / 255);
        }
        return new LumaPlane(header[0], header[1], luma);
    }

    private static Flow read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int width = in.getInt(4);
        int height = in.getInt(8);
        float[] motion = new float[2 * width * height];
        in.position(FLO_HEADER).asFloatBuffer().get(motion);
        return new Flow(width, height, motion);
    }

    private static void write(Flow flow, Path file) throws IOException {
        ByteBuffer out =
                ByteBuffer.allocate(FLO_HEADER + 4 * flow.motion().length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("PIEH".getBytes(StandardCharsets.US_ASCII)).putInt(flow.width()).putInt(flow.height());
        out.asFloatBuffer().put(flow.motion());
        Files.createDirectories(file.getParent());
        Files.write(file, out.array());
    }
}
