package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.videoengine.quality.ComparisonRequest;
import org.videoengine.quality.FilmComparison;
import org.videoengine.quality.FrameScores;
import org.videoengine.quality.PlaneScores;
import org.videoengine.quality.QualityException;
import org.videoengine.quality.ReferenceScores;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a film with a reference. */
@Command(
        name = "compare",
        description =
                "Compares a film or a folder of frames with a reference of the same size: PSNR, SSIM and MS-SSIM, on the"
                        + " planes as they are decoded.",
        footer = "%nExample: compare alps.y4m alps.mp4")
public final class CompareCommand extends VideoCommand {

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "A film, a folder of pictures or a pattern.")
    String reference;

    @Parameters(index = "1", paramLabel = "TEST", description = "What is compared with it, of the same size.")
    String test;

    @Option(names = "--per-frame", description = "Print the scores of every frame, too.")
    boolean perFrame;

    @Override
    void run(CommandContext context) {
        List<FrameScores> frames = new ArrayList<>();
        ComparisonRequest request = ComparisonRequest.of(
                context.terminal().resolve(reference), context.terminal().resolve(test));
        if (perFrame) {
            request = request.withEachFrame(frames::add);
        }
        FilmComparison comparison = compare(context, request);
        if (json) {
            Json.print(context.out(), document(comparison, frames));
        } else {
            print(context, comparison, frames);
        }
    }

    private FilmComparison compare(CommandContext context, ComparisonRequest request) {
        try (MeasuringLine line = new MeasuringLine(context, !json)) {
            return context.tools().quality().compare(request.withListener(line));
        } catch (QualityException e) {
            throw CommandFailure.failed(e);
        } catch (CancellationException e) {
            throw new CommandFailure(CommandFailure.CANCELLED, "cancelled", e);
        }
    }

    private static void print(CommandContext context, FilmComparison comparison, List<FrameScores> frames) {
        PrintStream out = context.out();
        if (!frames.isEmpty()) {
            Table table = new Table("frame", "seconds", "PSNR", "PSNR of the first plane", "SSIM", "MS-SSIM");
            for (FrameScores frame : frames) {
                table.row(
                        frame.frame(),
                        String.format(Locale.ROOT, "%.3f", frame.time()),
                        decibels(frame.psnr()),
                        decibels(frame.psnrs().get(0)),
                        similarity(frame.ssim()),
                        frame.msSsim().isPresent() ? similarity(frame.msSsim().getAsDouble()) : "");
            }
            context.print(table);
            out.println();
        }
        ReferenceScores scores = comparison.scores();
        out.printf(
                "%s of %s compared, %d of them identical%n%n",
                Counted.of(scores.frames(), "frame"), comparison.format().describe(), scores.identicalFrames());
        Table table = new Table("plane", "PSNR of the mean error", "mean of the frames' PSNR", "SSIM", "MS-SSIM");
        for (PlaneScores plane : scores.planes()) {
            table.row(
                    plane.plane(),
                    decibels(plane.psnrOfMeanError()),
                    decibels(plane.psnrMeanOfFrames()),
                    similarity(plane.ssim()),
                    plane == scores.planes().get(0) && scores.msSsim().isPresent()
                            ? similarity(scores.msSsim().getAsDouble())
                            : "");
        }
        table.row(
                "all",
                decibels(scores.psnrOfMeanError()),
                decibels(scores.psnrMeanOfFrames()),
                similarity(scores.ssim()),
                "");
        context.print(table);
        comparison.notes().forEach(note -> out.printf("%nNote: %s%n", note));
        out.flush();
    }

    private static String decibels(double value) {
        return Double.isInfinite(value) ? "identical" : String.format(Locale.ROOT, "%.3f dB", value);
    }

    private static String similarity(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static Map<String, Object> document(FilmComparison comparison, List<FrameScores> frames) {
        ReferenceScores scores = comparison.scores();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", comparison.format().describe());
        document.put("frames", scores.frames());
        document.put("identicalFrames", scores.identicalFrames());
        document.put("psnrOfMeanError", finite(scores.psnrOfMeanError()));
        document.put("psnrMeanOfFrames", scores.psnrMeanOfFrames());
        document.put("ssim", scores.ssim());
        scores.msSsim().ifPresent(value -> document.put("msSsim", value));
        List<Object> planes = new ArrayList<>();
        for (PlaneScores plane : scores.planes()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("plane", plane.plane());
            each.put("meanSquaredError", plane.meanSquaredError());
            each.put("psnrOfMeanError", finite(plane.psnrOfMeanError()));
            each.put("psnrMeanOfFrames", plane.psnrMeanOfFrames());
            each.put("ssim", plane.ssim());
            planes.add(each);
        }
        document.put("planes", planes);
        scores.worst().ifPresent(worst -> document.put("worstFrame", frame(worst)));
        if (!frames.isEmpty()) {
            document.put("perFrame", frames.stream().map(CompareCommand::frame).toList());
        }
        document.put("notes", comparison.notes());
        return document;
    }

    private static Map<String, Object> frame(FrameScores scores) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("frame", scores.frame());
        document.put("seconds", scores.time());
        document.put("psnr", finite(scores.psnr()));
        document.put(
                "psnrByPlane",
                scores.psnrs().stream().map(CompareCommand::finite).toList());
        document.put("ssim", scores.ssim());
        document.put("ssimByPlane", scores.ssims());
        scores.msSsim().ifPresent(value -> document.put("msSsim", value));
        return document;
    }

    /** JSON has no infinity: null stands for identical. */
    private static Double finite(double value) {
        return Double.isInfinite(value) ? null : Double.valueOf(value);
    }
}
