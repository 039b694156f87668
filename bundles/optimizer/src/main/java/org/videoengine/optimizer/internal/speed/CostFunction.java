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
 * draw  = constant + beyond(pixels) + pixels * (base(quality) * step^s * looks + finishing + between(quality) + linear + lens)
 * looks = 1 + view * (views - 1), or turned * views where the camera turns
 * }</pre>
 *
 * Of the first frames some wait in the encoder, which works on them when all are drawn. In a new process frames are drawn by plain
 * loops until better ones are compiled: that costs as long as it takes (longer while all cores draw), or, in a short film, what plain loops take longer for all of
 * it. Beyond these comes reading pictures before the first frame. A picture's motion is estimated on all cores while frames are drawn.
 */
final class CostFunction {
    private static final double POWER = 4;
    private static final double SOFT = 4;
    /** Frames of more pixels than this, of 1920x1080, do not stay in caches from one step to the next. */
    private static final double LARGE_PIXELS = 1920 * 1080;

    /** The size of frame, 1280x720, for which a pixel costs what {@link RoughFigures#encoding} says. */
    private static final double USUAL_PIXELS = 1280 * 720;
    /** Pictures that are magnified more than this cost no less. */
    private static final double LEAST_STEP = 0.25;
    /** Pixels from frame to frame at which an encoder works half as much harder as it ever does. */
    private static final double HALFWAY_MOVEMENT = 3;

    /** A backend of the workload, by the numbers of its parameters. */
    private record Drawing(
            boolean processor,
            int speed,
            int base,
            int frame,
            int large,
            int step,
            int finishing,
            int view,
            int turned,
            int turnedAtLevel,
            int between,
            int betweenAtLevel,
            int linear,
            int lens,
            int lensAtLevel,
            int together,
            int host,
            int first,
            int plain,
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
    private final int encodingAtLevel;
    private final int encoderFrame;
    private final int encoderCores;
    private final int encoderLag;
    private final int tenBit;
    private final int moving;
    private final int growth;
    private final int crowd;

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
        encodingAtLevel =
                number("encoding " + codec + " at " + workload.quality().id(), RoughFigures.AT_LEVEL);
        encoderFrame = number("encoder's frame " + codec, RoughFigures.ENCODER_FRAME_SECONDS);
        encoderCores = number("encoder's cores " + codec, RoughFigures.ENCODER_CORES);
        encoderLag = number("encoder's lag " + codec, RoughFigures.ENCODER_LAG);
        tenBit = number("ten bits " + codec, RoughFigures.TEN_BIT);
        growth = number("encoding's growth " + codec, RoughFigures.ENCODING_GROWTH);
        moving = number("movement " + codec, RoughFigures.movement(codec));
        crowd = number("compiling beside", RoughFigures.COMPILING_BESIDE);
        decode = number("decoding", RoughFigures.DECODE_SECONDS);
        motion = number("motion " + workload.quality().id(), RoughFigures.motion(workload.quality()));
        job = number("job", RoughFigures.JOB_SECONDS);
        coldJob = number("cold job", RoughFigures.COLD_JOB_SECONDS);
    }

    private Drawing drawing(String id) {
        String level = id + ' ' + workload.quality().id();
        boolean processor = id.equals("cpu");
        boolean ultra = workload.quality() == Quality.ULTRA;
        return new Drawing(
                processor,
                number("speed " + id, RoughFigures.backend(id)),
                number("drawing " + level, RoughFigures.drawing(workload.quality())),
                number("frame " + id, processor ? RoughFigures.FRAME_SECONDS : RoughFigures.DEVICE_FRAME_SECONDS),
                number("large " + id, RoughFigures.LARGE),
                ultra
                        ? number("ultra's step " + id, RoughFigures.STEP_OF_ULTRA)
                        : number("step " + id, RoughFigures.STEP),
                number("finishing " + id, RoughFigures.FINISHING),
                number("view " + id, RoughFigures.FURTHER_VIEW),
                number("turned " + id, RoughFigures.TURNED),
                number("turned " + level, RoughFigures.AT_LEVEL),
                number("between " + id, RoughFigures.BETWEEN),
                number("between " + level, RoughFigures.AT_LEVEL),
                number("linear " + id, RoughFigures.LINEAR),
                number("lens " + id, RoughFigures.LENS),
                number("lens " + level, RoughFigures.AT_LEVEL),
                number("together " + id, RoughFigures.TOGETHER),
                number("host of " + id, RoughFigures.HOST_OF_DEVICE),
                number("first " + id, RoughFigures.FIRST_SECONDS),
                number("plain loops " + id, RoughFigures.PLAIN_LOOPS),
                warmUps(id, level));
    }

    /** How long the first frames of a new process are drawn by plain loops, for all that has to be compiled for them. */
    private List<Integer> warmUps(String id, String level) {
        if (!workload.cold()) {
            return List.of();
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
        double first = 0;
        double compiling = 0;
        double plain = 1;
        for (Drawing drawing : drawings) {
            double seconds = drawSeconds(drawing, slowness, fitted);
            double lanes = lanes(drawing, fitted);
            framesPerSecond += lanes / seconds;
            busyCores += drawing.processor() ? lanes : parameters.quantity(drawing.host(), fitted);
            first = Math.max(first, parameters.quantity(drawing.first(), fitted) * slowness);
            double warmUp = 0;
            for (int number : drawing.warmUps()) {
                warmUp += parameters.quantity(number, fitted) * slowness;
            }
            if (drawing.processor() && workload.threads() >= cores) {
                warmUp *= parameters.quantity(crowd, fitted);
            }
            if (warmUp > compiling) {
                compiling = warmUp;
                // Nothing else draws while what a device runs is compiled.
                plain = drawing.processor() ? parameters.quantity(drawing.plain(), fitted) : Double.POSITIVE_INFINITY;
            }
        }
        double encode = encodeSeconds(slowness, fitted);
        double encoders = Math.max(1, parameters.quantity(encoderCores, fitted) * cores);
        double frames = workload.frames();
        double taken = 1 - least(frames, parameters.quantity(encoderLag, fitted)) / frames;
        double estimating = workload.content().motionPairs()
                * parameters.quantity(motion, fitted)
                * slowness
                * workload.pixels()
                / frames;
        double drawing = busyCores / framesPerSecond + estimating;
        double lasting = powerMean(1 / framesPerSecond, encode / encoders, (drawing + encode) / cores);
        double frame = powerMean(1 / framesPerSecond, taken * encode / encoders, (drawing + taken * encode) / cores);
        double draw = first + frames * frame + least(compiling, (plain - 1) * frames / framesPerSecond);
        double total = draw
                + (1 - taken) * frames * encode / encoders
                + parameters.quantity(job, fitted) * slowness
                + (workload.cold() ? parameters.quantity(coldJob, fitted) * slowness : 0)
                + workload.content().sourcePixels() * parameters.quantity(decode, fitted) * slowness / cores;
        return new Costs(draw, lasting, total);
    }

    private double drawSeconds(Drawing drawing, double slowness, double[] fitted) {
        Workload.Content content = workload.content();
        double straight = 1 + (content.views() - 1) * parameters.quantity(drawing.view(), fitted);
        double turned = content.views()
                * parameters.quantity(drawing.turned(), fitted)
                * parameters.quantity(drawing.turnedAtLevel(), fitted);
        double looks = straight + content.turnedShare() * (turned - straight);
        double step = Math.pow(Math.max(LEAST_STEP, content.step()), parameters.quantity(drawing.step(), fitted));
        double pixel = looks * step * parameters.quantity(drawing.base(), fitted)
                + content.finishing() * parameters.quantity(drawing.finishing(), fitted)
                + content.betweenShare()
                        * parameters.quantity(drawing.between(), fitted)
                        * parameters.quantity(drawing.betweenAtLevel(), fitted)
                + content.linearShare() * parameters.quantity(drawing.linear(), fitted)
                + content.lensShare()
                        * parameters.quantity(drawing.lens(), fitted)
                        * parameters.quantity(drawing.lensAtLevel(), fitted);
        double beyond = Math.max(0, workload.pixels() - LARGE_PIXELS) * parameters.quantity(drawing.large(), fitted);
        return slowness
                * (parameters.quantity(drawing.frame(), fitted)
                        + (beyond + workload.pixels() * pixel) / parameters.quantity(drawing.speed(), fitted));
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
        double movement = workload.content().movement();
        double moved = 1 + parameters.quantity(moving, fitted) * movement / (movement + HALFWAY_MOVEMENT);
        return slowness
                * (parameters.quantity(encoderFrame, fitted)
                        + depth
                                * moved
                                * USUAL_PIXELS
                                * Math.pow(workload.pixels() / USUAL_PIXELS, parameters.quantity(growth, fitted))
                                * parameters.quantity(encoding, fitted)
                                * parameters.quantity(encodingAtLevel, fitted));
    }

    /** A little under the least of two, without a kink. */
    private static double least(double a, double b) {
        if (b == Double.POSITIVE_INFINITY) {
            return a;
        }
        return a <= 0 || b <= 0 ? 0 : 1 / Math.pow(Math.pow(a, -SOFT) + Math.pow(b, -SOFT), 1 / SOFT);
    }

    private static double powerMean(double... seconds) {
        double sum = 0;
        for (double each : seconds) {
            sum += Math.pow(each, POWER);
        }
        return Math.pow(sum, 1 / POWER);
    }
}
