package org.videoengine.benchmarks;

import com.aparapi.Kernel;
import com.aparapi.device.OpenCLDevice;

/**
 * A straight bicubic view of a picture of 8 bits, as a kernel in Java that Aparapi translates to OpenCL. Written for what Aparapi
 * takes: fields for arguments, no calls that it does not know. The picture is put on the device once; for each plane of a frame
 * the taps are put there, and after the last the frame is fetched.
 */
final class AparapiMove extends Kernel {
    /** How work is shared out. */
    enum Shape {
        /** An item a sample, in two passes, as graphics processors like it. */
        SAMPLES,
        /** An item a row, which it sums to a line and then filters, as processors like it; each is a group of its own. */
        ROWS
    }

    private static final int ROWS = 0;
    private static final int COLUMNS = 1;
    private static final int BOTH = 2;
    private static final int LONGEST_LINE = 4096;

    private final Shape shape;
    private final OpenCLDevice device;
    private final byte[] source;
    private final byte[] frame;
    private final float[] lines;
    private final int[] rowFirst;
    private final float[] rowWeights;
    private final int[] columnFirst;
    private final float[] columnWeights;

    private int pass;
    private int sourceAt;
    private int sourceWidth;
    private int frameAt;
    private int width;
    private int lowest;
    private int count;

    /**
     * @param source all planes of the picture
     * @param frameSamples of all planes of the frame
     * @param width of the frame
     * @param height of the frame
     */
    AparapiMove(Shape shape, OpenCLDevice device, byte[] source, int frameSamples, int width, int height) {
        this.shape = shape;
        this.device = device;
        this.source = source;
        frame = new byte[frameSamples];
        lines = new float[LONGEST_LINE * height];
        rowFirst = new int[height];
        rowWeights = new float[height * MoveFilter.TAPS];
        columnFirst = new int[width];
        columnWeights = new float[width * MoveFilter.TAPS];
        setExplicit(true);
        put(source);
    }

    @Override
    public void run() {
        if (pass == ROWS) {
            int x = getGlobalId(0);
            int y = getGlobalId(1);
            int at = sourceAt + rowFirst[y] * sourceWidth + lowest + x;
            lines[y * LONGEST_LINE + x] = rowWeights[4 * y] * (source[at] & 255)
                    + rowWeights[4 * y + 1] * (source[at + sourceWidth] & 255)
                    + rowWeights[4 * y + 2] * (source[at + 2 * sourceWidth] & 255)
                    + rowWeights[4 * y + 3] * (source[at + 3 * sourceWidth] & 255);
        } else if (pass == COLUMNS) {
            int x = getGlobalId(0);
            int y = getGlobalId(1);
            int at = y * LONGEST_LINE + columnFirst[x] - lowest;
            float value = columnWeights[4 * x] * lines[at]
                    + columnWeights[4 * x + 1] * lines[at + 1]
                    + columnWeights[4 * x + 2] * lines[at + 2]
                    + columnWeights[4 * x + 3] * lines[at + 3];
            frame[frameAt + y * width + x] = (byte) (int) (max(16f, min(235f, value)) + 0.5f);
        } else {
            int y = getGlobalId(0);
            int at = sourceAt + rowFirst[y] * sourceWidth;
            float a = rowWeights[4 * y];
            float b = rowWeights[4 * y + 1];
            float c = rowWeights[4 * y + 2];
            float d = rowWeights[4 * y + 3];
            for (int i = 0; i < count; i++) {
                lines[y * LONGEST_LINE + i] = a * (source[at + lowest + i] & 255)
                        + b * (source[at + lowest + i + sourceWidth] & 255)
                        + c * (source[at + lowest + i + 2 * sourceWidth] & 255)
                        + d * (source[at + lowest + i + 3 * sourceWidth] & 255);
            }
            for (int x = 0; x < width; x++) {
                int first = y * LONGEST_LINE + columnFirst[x] - lowest;
                float value = columnWeights[4 * x] * lines[first]
                        + columnWeights[4 * x + 1] * lines[first + 1]
                        + columnWeights[4 * x + 2] * lines[first + 2]
                        + columnWeights[4 * x + 3] * lines[first + 3];
                frame[frameAt + y * width + x] = (byte) (int) (max(16f, min(235f, value)) + 0.5f);
            }
        }
    }

    /** Draws a plane, whose filters have been worked out. */
    void draw(MoveFilter columns, MoveFilter rows, int fromAt, int fromWidth, int toAt) {
        System.arraycopy(rows.first, 0, rowFirst, 0, rows.first.length);
        System.arraycopy(rows.weights, 0, rowWeights, 0, rows.weights.length);
        System.arraycopy(columns.first, 0, columnFirst, 0, columns.first.length);
        System.arraycopy(columns.weights, 0, columnWeights, 0, columns.weights.length);
        put(rowFirst).put(rowWeights).put(columnFirst).put(columnWeights);
        sourceAt = fromAt;
        sourceWidth = fromWidth;
        frameAt = toAt;
        width = columns.first.length;
        int height = rows.first.length;
        lowest = columns.first[0];
        count = columns.first[width - 1] + MoveFilter.TAPS - lowest;
        if (shape == Shape.SAMPLES) {
            pass = ROWS;
            execute(device.createRange2D(count, height));
            pass = COLUMNS;
            execute(device.createRange2D(width, height));
        } else {
            pass = BOTH;
            execute(device.createRange(height, 1));
        }
    }

    /** Fetches the frame; it is always the same array. */
    byte[] fetch() {
        get(frame);
        return frame;
    }

    /**
     * Aparapi runs what it cannot translate in Java, and says so in its log alone.
     *
     * @throws IllegalStateException if that was so
     */
    void checkThatItRanOn(OpenCLDevice expected) {
        if (!isRunningCL() || getTargetDevice() != expected) {
            throw new IllegalStateException("Aparapi ran the kernel on " + getTargetDevice() + ", not on " + expected);
        }
    }
}
