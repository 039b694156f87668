package org.videoengine.optimizer.internal.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;

/**
 * What one workload takes, as a function of the parameters.
 *
 * <p>Drawing and encoding go on at once, on the same cores. A frame takes as long as the slowest of three: the backends drawing it,
 * the encoder taking it on as many cores as it can use, and all cores doing both. As neither is even, the three are put together by
 * a power mean, which is a little over the greatest where two of them are alike:
 *
 * <pre>{@code
 * frame = ((draw / lanes)^p + (encode / encoder cores)^p + ((host * draw + encode + motion) / cores)^p)^(1/p)
 * draw  = constant + pixels * base(quality) * (1 + view * (views - 1) + turned + between + linear + lens)
 * }</pre>
 *
 * Beyond these come what the first frames take longer, and reading pictures before them. A picture's motion is estimated on all
 * cores while frames are drawn.
 */
final class CostFunction {
    private static final double POWER = 8;

    /** A backend of the workload, by the numbers of its parameters. */
    private record Drawing(
            boolean processor,
            int speed,
            int base,
            int frame,
            int view,
            int turned,
            int between,
            int linear,
            int lens,
            int together,
            int host,
            List<Integer> warmUps) {}

    private final Workload workload;
    private final Parameters parameters;
    private final int cores;
    private final Set<Integer> used = new TreeSet<>();
    private final List<Drawing> drawings = new ArrayList<>();
    private final int machine;
    private final int decode;
    private final int motion;
    private final int job;
    private final int coldJob;
    private final int encoding;
    private final int encoderFrame;
    private final int encoderCores;
    private final int tenBit;

    /** @param cores of the machine */
    CostFunction(Workload workload, Parameters parameters, int cores) {
        this.workload = workload;
        this.parameters = parameters;
        this.cores = cores;
        machine = number("machine", RoughFigures.MACHINE);
        for (String id : workload.backends()) {
            drawings.add(drawing(id));
        }
        String codec = workload.encoder();
        encoding = number("encoding " + codec, RoughFigures.encoding(codec));
        encoderFrame = number("encoder's frame " + codec, RoughFigures.ENCODER_FRAME_SECONDS);
        encoderCores = number("encoder's cores " + codec, RoughFigures.ENCODER_CORES);
        tenBit = number("ten bits " + codec, RoughFigures.TEN_BIT);
        decode = number("decoding", RoughFigures.DECODE_SECONDS);
        motion = number("motion " + workload.quality().id(), RoughFigures.MOTION_SECONDS);
        job = number("job", RoughFigures.JOB_SECONDS);
        coldJob = number("cold job", RoughFigures.COLD_JOB_SECONDS);
    }

    private Drawing drawing(String id) {
        String level = id + ' ' + workload.quality().id();
        boolean processor = id.equals("cpu");
        return new Drawing(
                processor,
                number("speed " + id, RoughFigures.backend(id)),
                number("drawing " + level, RoughFigures.drawing(workload.quality())),
                number("frame " + id, processor ? RoughFigures.FRAME_SECONDS : RoughFigures.DEVICE_FRAME_SECONDS),
                number("view " + id, RoughFigures.FURTHER_VIEW),
                number("turned " + id, RoughFigures.TURNED),
                number("between " + level, RoughFigures.BETWEEN),
                number("linear " + id, RoughFigures.LINEAR),
                number("lens " + id, RoughFigures.LENS),
                number("together " + id, RoughFigures.TOGETHER),
                number("host of " + id, RoughFigures.HOST_OF_DEVICE),
                warmUps(id, level));
    }

    /** What the first frames take longer: in a new process, for all that has to be compiled for them. */
    private List<Integer> warmUps(String id, String level) {
        if (!workload.cold()) {
            return List.of(number("warm " + id, RoughFigures.WARM_SECONDS));
        }
        List<Integer> numbers = new ArrayList<>(List.of(number("cold " + level, RoughFigures.COLD_SECONDS)));
        Workload.Content content = workload.content();
        if (content.turnedShare() > 0) {
            numbers.add(number("cold turned " + id, RoughFigures.COLD_KIND_SECONDS));
        }
        if (content.betweenShare() > 0) {
            numbers.add(number("cold between " + id, RoughFigures.COLD_KIND_SECONDS));
        }
        if (content.linearShare() > 0) {
            numbers.add(number("cold linear " + id, RoughFigures.COLD_KIND_SECONDS));
        }
        return numbers;
    }

    private int number(String name, Figure figure) {
        int number = parameters.number(name, figure);
        used.add(number);
        return number;
    }

    /** Numbers of the parameters that it depends on. */
    Set<Integer> used() {
        return used;
    }

    /** What the workload takes with these parameters. */
    Costs at(double[] fitted) {
        double slowness = parameters.quantity(machine, fitted);
        double framesPerSecond = 0;
        double busyCores = 0;
        double warmUp = 0;
        for (Drawing drawing : drawings) {
            double seconds = drawSeconds(drawing, slowness, fitted);
            double lanes = lanes(drawing, fitted);
            framesPerSecond += lanes / seconds;
            busyCores += drawing.processor() ? lanes : parameters.quantity(drawing.host(), fitted);
            double first = 0;
            for (int number : drawing.warmUps()) {
                first += parameters.quantity(number, fitted) * slowness;
            }
            warmUp = Math.max(warmUp, first);
        }
        double encode = encodeSeconds(slowness, fitted);
        double frames = workload.frames();
        double estimating = workload.content().motionPairs()
                * parameters.quantity(motion, fitted)
                * slowness
                * workload.pixels()
                / frames;
        double frame = powerMean(
                1 / framesPerSecond,
                encode / Math.max(1, parameters.quantity(encoderCores, fitted) * cores),
                (busyCores / framesPerSecond + encode + estimating) / cores);
        double draw = warmUp + frames * frame;
        double total = draw
                + parameters.quantity(job, fitted) * slowness
                + (workload.cold() ? parameters.quantity(coldJob, fitted) * slowness : 0)
                + workload.content().sourcePixels() * parameters.quantity(decode, fitted) * slowness / cores;
        return new Costs(draw, frame, total);
    }

    private double drawSeconds(Drawing drawing, double slowness, double[] fitted) {
        Workload.Content content = workload.content();
        double work = 1
                + (content.views() - 1) * parameters.quantity(drawing.view(), fitted)
                + content.turnedShare() * parameters.quantity(drawing.turned(), fitted)
                + content.betweenShare() * parameters.quantity(drawing.between(), fitted)
                + content.linearShare() * parameters.quantity(drawing.linear(), fitted)
                + content.lensShare() * parameters.quantity(drawing.lens(), fitted);
        return slowness
                * (parameters.quantity(drawing.frame(), fitted)
                        + workload.pixels()
                                * work
                                * parameters.quantity(drawing.base(), fitted)
                                / parameters.quantity(drawing.speed(), fitted));
    }

    /** How many frames are drawn at once, less what they hinder each other. */
    private double lanes(Drawing drawing, double[] fitted) {
        if (!drawing.processor()) {
            return 1;
        }
        int threads = Math.min(workload.threads(), cores);
        return threads == 1 ? 1 : threads * parameters.quantity(drawing.together(), fitted);
    }

    private double encodeSeconds(double slowness, double[] fitted) {
        if (workload.encoder().equals(Workload.NO_ENCODER)) {
            return 0;
        }
        double depth = workload.quality() == Quality.ULTRA ? parameters.quantity(tenBit, fitted) : 1;
        return slowness
                * (parameters.quantity(encoderFrame, fitted)
                        + depth * workload.pixels() * parameters.quantity(encoding, fitted));
    }

    private static double powerMean(double... seconds) {
        double sum = 0;
        for (double each : seconds) {
            sum += Math.pow(each, POWER);
        }
        return Math.pow(sum, 1 / POWER);
    }
}
