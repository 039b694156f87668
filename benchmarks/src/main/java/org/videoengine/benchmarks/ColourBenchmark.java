package org.videoengine.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.videoengine.media.internal.colour.ColourMatrix;
import org.videoengine.media.internal.colour.RgbToYcbcr;
import org.videoengine.media.internal.colour.YcbcrToRgb;

/** Converts one row of pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class ColourBenchmark {

    /** A conversion that pictures, clips or stills need. */
    public enum Conversion {
        /** A PNG or TIFF of 8 bits to the planes that frames are drawn from. */
        RGB8_TO_PLANES8(255) {
            @Override
            Rows rows() {
                return new RgbToYcbcr(255, 8)::convert;
            }
        },
        /** A PNG or TIFF of 16 bits, for quality ultra. */
        RGB16_TO_PLANES16(65535) {
            @Override
            Rows rows() {
                return new RgbToYcbcr(65535, 16)::convert;
            }
        },
        /** A JPEG. */
        JPEG_TO_RGB8(255) {
            @Override
            Rows rows() {
                return new YcbcrToRgb(ColourMatrix.BT601, true, 8, 0, 255)::convert;
            }
        },
        /** A clip of 10 bits. */
        CLIP10_TO_RGB16(1023) {
            @Override
            Rows rows() {
                return new YcbcrToRgb(ColourMatrix.BT709, false, 10, 0, 65535)::convert;
            }
        },
        /** A frame of 8 bits, for a still. */
        FRAME8_TO_STILL8(255) {
            @Override
            Rows rows() {
                return new YcbcrToRgb(ColourMatrix.BT709, false, 8, 0, 255)::convert;
            }
        },
        /** A frame of 10 bits, for a still of 16. */
        FRAME10_TO_STILL16(1023) {
            @Override
            Rows rows() {
                return new YcbcrToRgb(ColourMatrix.BT709, false, 10, 0, 65535)::convert;
            }
        };

        private final int maximum;

        Conversion(int maximum) {
            this.maximum = maximum;
        }

        abstract Rows rows();
    }

    /** Three rows in, three rows out. */
    interface Rows {
        void convert(int[] in0, int[] in1, int[] in2, int count, int[] out0, int[] out1, int[] out2);
    }

    /** Pixels in the row. */
    @Param("1920")
    public int pixels;

    /** What is converted to what. */
    @Param
    public Conversion conversion;

    private Rows rows;
    private int[][] in;
    private int[][] out;

    /** Fills the row. */
    @Setup(Level.Trial)
    public void prepare() {
        rows = conversion.rows();
        SplittableRandom random = new SplittableRandom(1);
        in = new int[3][];
        for (int plane = 0; plane < 3; plane++) {
            in[plane] = random.ints(pixels, 0, conversion.maximum + 1).toArray();
        }
        out = new int[3][pixels];
    }

    /** The row. */
    @Benchmark
    public int[][] convert() {
        rows.convert(in[0], in[1], in[2], pixels, out[0], out[1], out[2]);
        return out;
    }
}
