package org.videoengine.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/**
 * A shot as pure data: what to draw, in numbers, with nothing left to decide. Plans can be printed, compared and sent to
 * another machine; two backends given one plan draw the same frames (within the conformance bounds).
 *
 * <h2>What a frame looks like</h2>
 *
 * All positions are in pixels with centres at +0.5; code values below are on the 8-bit scale (divide 16-bit samples by
 * 256; multiply by 4 for 10-bit output).
 *
 * <p><b>Filtering.</b> A row is resampled at position {@code p} with stretch {@code s >= 1} by summing its samples
 * {@code i} with weights {@code kernel((i + 0.5 - p) / s)}, normalised to sum 1; samples beyond the ends repeat the end
 * sample. Pictures are filtered separably in the source's own axes.
 *
 * <p><b>Reduction, once a shot.</b> Each plane with {@code N} samples in a row whose neighbouring output samples are at
 * least {@code t} apart is first reduced to {@code M = SourceSpec.reduced(N, t)} samples, where sample {@code i} is taken at
 * {@code (i + 0.5) * N / M} with stretch {@code max(1, N / M)}; likewise for columns, and the result of both is clamped to
 * 0 to 255. For luma
 * {@code t} is {@link SourceSpec#minStep()}; for chroma of a source subsampled by {@code 2^a} drawn to output subsampled
 * by {@code 2^b}, {@code t = minStep * 2^(b - a)}, each axis with its own shifts.
 *
 * <p><b>Focus.</b> A source with a {@link Focus} is what {@link org.videoengine.backend.SourceImages} gives for it: the discs are
 * laid before anything else is done with the picture, and a backend need not know.
 *
 * <p><b>Between keyframes.</b> A frame with a {@link Motion} draws, in place of its first source, the picture between: planes
 * of the size of the first source's reduced planes. With {@code (p, q)} the centre of a sample, {@code (M, N)} and {@code (m, n)}
 * the sizes of the plane in the first and in the second source, and {@code (W, H)} that of the {@link
 * org.videoengine.frame.MotionField}, each plane of the field is filtered at {@code (p * W / M, q * H / N)} with the {@link
 * ResamplingKernel#TRIANGLE} kernel and stretches {@code max(1, W / M)} and {@code max(1, H / N)}. The sample is the sum, over
 * the field's layers, of {@code w * A(p + fx * M / W, q + fy * N / H) + v * B((p + gx * M / W) * m / M, (q + gy * N / H) * n /
 * N)}, where {@code (fx, fy)} and {@code (gx, gy)} are the first and the second displacement, {@code w} and {@code v} the first
 * and the second weight, and {@code A} and {@code B} the reduced planes filtered with the {@link
 * ResamplingKernel#CATMULL_ROM} kernel, whatever the plan's, and stretch 1; it is clamped to 0 to 255 (0 to 1 in linear light).
 * A motion may name keyframes beyond its pair: backends ask for them as for any source, and need not know more.
 *
 * <p><b>Sampling, in {@link WorkingSpace#YCBCR}.</b> An output sample of a plane lies at a luma position (see
 * {@link org.videoengine.frame.PixelFormat}). Each {@link ViewSample} maps it to the source, then to the source plane (see
 * {@link org.videoengine.frame.ChromaLayout}), then to the reduced plane by the factor {@code M / N}. There it is filtered
 * with stretch {@code max(1, d)} in each axis, where {@code d} is the length of the gradient of that reduced coordinate over
 * the output plane's grid. The results are summed by weight.
 *
 * <p><b>Vignette.</b> With {@code r} the distance from the frame's centre, 1 in the corners, samples are multiplied by
 * {@code g = 1 - v * (1 - 1 / (1 + r^2)^2)} (the cos^4 law with 45 degrees in the corner): {@code Y' = 16 + g * (Y' - 16)},
 * {@code C = 128 + g * (C - 128)} at the sample's own position. Then {@link Grain} is added to luma, the value is rounded to
 * nearest (halves to even) and clamped to the legal range: luma 16 to 235, chroma 16 to 240.
 *
 * <p><b>In {@link WorkingSpace#LINEAR_RGB}.</b> Before reduction, chroma is brought to each luma centre with the
 * {@link ResamplingKernel#TRIANGLE} kernel, converted to R'G'B' with the BT.709 matrix, clamped to 0 to 1 and made linear by
 * the sRGB curve (IEC 61966-2-1). The three planes are reduced as luma is (clamped to 0 to 1) and filtered at every output
 * luma position, to which a {@link Lens} does what it does (after the sums are clamped to 0 to 1); the result is multiplied by
 * {@code g}, clamped to 0 to 1, encoded by the sRGB curve and converted to Y'CbCr.
 * Chroma is brought to its grid by averaging the rows of a chroma sample and weighting the columns at -1, 0 and +1 by 1/4,
 * 1/2 and 1/4 (where subsampled; edges repeat). Grain, rounding and clamping follow as above.
 *
 * @param shotId the shot's id
 * @param width of the film in pixels
 * @param height of the film in pixels
 * @param frameRate of the film
 * @param quality that was asked for
 * @param kernel the resampling filter
 * @param workingSpace in what values is summed
 * @param sources the shot's pictures
 * @param frames one recipe a frame, in order, the first with index 0; {@link ComputedFrames} stay such
 */
public record ShotPlan(
        String shotId,
        int width,
        int height,
        FrameRate frameRate,
        Quality quality,
        ResamplingKernel kernel,
        WorkingSpace workingSpace,
        List<SourceSpec> sources,
        List<FrameRecipe> frames) {

    /**
     * Copies the lists and checks that every sample names a source, except where recipes are worked out when they are asked for.
     *
     * @throws IllegalArgumentException if a recipe is out of order, names a source that is not there, or has a lens in
     *     another working space than linear light
     */
    public ShotPlan {
        Objects.requireNonNull(shotId, "shotId");
        Objects.requireNonNull(frameRate, "frameRate");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(kernel, "kernel");
        Objects.requireNonNull(workingSpace, "workingSpace");
        sources = List.copyOf(sources);
        if (!(frames instanceof ComputedFrames)) {
            frames = List.copyOf(frames);
            check(frames, sources.size(), workingSpace);
        }
    }

    private static void check(List<FrameRecipe> frames, int sources, WorkingSpace workingSpace) {
        for (int i = 0; i < frames.size(); i++) {
            FrameRecipe recipe = frames.get(i);
            if (recipe.index() != i) {
                throw new IllegalArgumentException("recipe " + i + " of a plan has index " + recipe.index());
            }
            if (recipe.lens().isPresent() && workingSpace != WorkingSpace.LINEAR_RGB) {
                throw new IllegalArgumentException("a lens works in linear light, not in " + workingSpace);
            }
            for (ViewSample sample : recipe.samples()) {
                checkSource(i, sample.source(), sources);
            }
            if (recipe.motion().isPresent()) {
                Motion motion = recipe.motion().get();
                checkSource(i, motion.first(), sources);
                checkSource(i, motion.second(), sources);
                checkBeyond(i, motion.before(), sources);
                checkBeyond(i, motion.after(), sources);
            }
        }
    }

    /** The same shot, drawn from other sources by other recipes. */
    public ShotPlan with(List<SourceSpec> otherSources, List<FrameRecipe> otherFrames) {
        return new ShotPlan(shotId, width, height, frameRate, quality, kernel, workingSpace, otherSources, otherFrames);
    }

    private static void checkBeyond(int frame, Optional<Motion.Beyond> beyond, int sources) {
        if (beyond.isPresent()) {
            checkSource(frame, beyond.get().source(), sources);
        }
    }

    private static void checkSource(int frame, int source, int sources) {
        if (source < 0 || source >= sources) {
            throw new IllegalArgumentException("frame " + frame + " draws source " + source + " of " + sources);
        }
    }
}
