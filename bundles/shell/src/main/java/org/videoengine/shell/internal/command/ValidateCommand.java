package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.videoengine.project.FrameRate;
import org.videoengine.quality.QualityException;
import org.videoengine.quality.QualityIssue;
import org.videoengine.quality.QualityMeasure;
import org.videoengine.quality.QualityPart;
import org.videoengine.quality.QualityStandard;
import org.videoengine.quality.SequenceQuality;
import org.videoengine.quality.ValidationRequest;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Paragraph;
import org.videoengine.shell.internal.Style;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a film by itself. */
@Command(
        name = "validate",
        description =
                "Judges a film or a folder of frames by itself: a score of 0 to 1 with its parts, and what is wrong, where"
                        + " and what to do about it.",
        footer = "%nExample: validate alps.mp4 --standard web")
public final class ValidateCommand extends VideoCommand {
    private static final String INDENT = " ".repeat(13);

    @Parameters(
            paramLabel = "PATH",
            description = "A film, a folder of numbered pictures, or a pattern such as frames/%%05d.png.")
    String path;

    @Option(
            names = "--standard",
            paramLabel = "STANDARD",
            description = "preview (a score of 0.5), web (0.7) or broadcast (0.9): fail below it.")
    String standard;

    @Option(names = "--fps", paramLabel = "RATE", description = "Frame rate of pictures, which have none. Default 24.")
    String fps;

    @Override
    void run(CommandContext context) {
        Optional<QualityStandard> asked = Optional.ofNullable(standard)
                .map(name -> RenderOptions.read("--standard", name, ValidateCommand::parseStandard));
        ValidationRequest request =
                ValidationRequest.of(context.terminal().resolve(path)).against(asked.orElse(QualityStandard.WEB));
        if (fps != null) {
            request = request.withStillsRate(RenderOptions.read("--fps", fps, FrameRate::parse));
        }
        SequenceQuality quality = validate(context, request);
        if (json) {
            Json.print(context.out(), document(quality, asked));
        } else {
            print(context, quality);
        }
        if (asked.isPresent() && !quality.passed()) {
            throw new CommandFailure(
                    CommandFailure.FAILED,
                    String.format(
                            Locale.ROOT,
                            "%s scores %.3f, and the standard %s takes %.1f",
                            path,
                            quality.score(),
                            asked.get().label(),
                            asked.get().threshold()),
                    null);
        }
    }

    private SequenceQuality validate(CommandContext context, ValidationRequest request) {
        try (MeasuringLine line = new MeasuringLine(context, !json)) {
            return context.tools().quality().validateSequence(request.withListener(line));
        } catch (QualityException e) {
            throw CommandFailure.failed(e);
        } catch (CancellationException e) {
            throw new CommandFailure(CommandFailure.CANCELLED, "cancelled", e);
        }
    }

    /** Names of the standards. */
    public static List<String> standards() {
        return Arrays.stream(QualityStandard.values())
                .map(QualityStandard::label)
                .toList();
    }

    private static QualityStandard parseStandard(String name) {
        return Arrays.stream(QualityStandard.values())
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "this is one of preview, web and broadcast, not \"" + name + "\""));
    }

    private static void print(CommandContext context, SequenceQuality quality) {
        PrintStream out = context.out();
        out.printf(
                Locale.ROOT,
                "%s of %s, %.2f s at %.3f frames per second%n%n",
                Counted.of(quality.frames(), "frame"),
                quality.format().describe(),
                quality.seconds(),
                quality.framesPerSecond());
        Table parts = new Table("part", "value", "weight", "measured");
        for (QualityPart part : quality.parts()) {
            parts.row(part.id(), number(part.value()), part.weight(), part.finding());
        }
        context.print(parts);
        printIssues(context, quality.issues());
        quality.notes().forEach(note -> out.printf("%nNote: %s", note));
        out.printf(
                Locale.ROOT,
                "%nScore %.3f: good enough for %s%n",
                quality.score(),
                QualityStandard.reachedBy(quality.score())
                        .map(QualityStandard::label)
                        .orElse("none of preview, web and broadcast"));
        out.flush();
    }

    private static void printIssues(CommandContext context, List<QualityIssue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        int width = context.screen().columns().orElse(Integer.MAX_VALUE);
        context.out().println();
        for (QualityIssue issue : issues) {
            String severity = issue.severity().name().toLowerCase(Locale.ROOT);
            String start = String.format(
                    Locale.ROOT,
                    "%9.3f s to %.3f s  %s: ",
                    issue.fromSeconds(),
                    issue.toSeconds(),
                    context.screen().styled(style(issue), severity));
            Paragraph.print(context.out(), width, start, INDENT, issue.message());
            Paragraph.print(context.out(), width, INDENT, INDENT, issue.suggestion());
        }
    }

    private static Style style(QualityIssue issue) {
        return switch (issue.severity()) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.WARNING;
            default -> Style.FAINT;
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Map<String, Object> document(SequenceQuality quality, Optional<QualityStandard> asked) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("score", quality.score());
        QualityStandard.reachedBy(quality.score()).ifPresent(reached -> document.put("reached", reached.label()));
        asked.ifPresent(standard -> {
            document.put("standard", standard.label());
            document.put("passed", quality.passed());
        });
        document.put("frames", quality.frames());
        document.put("seconds", quality.seconds());
        document.put("framesPerSecond", quality.framesPerSecond());
        document.put("format", quality.format().describe());
        document.put(
                "parts", quality.parts().stream().map(ValidateCommand::part).toList());
        document.put(
                "issues", quality.issues().stream().map(ValidateCommand::issue).toList());
        List<Object> measures = new ArrayList<>();
        quality.measures().forEach(measure -> measures.add(measure(measure)));
        document.put("measures", measures);
        document.put("notes", quality.notes());
        return document;
    }

    private static Map<String, Object> part(QualityPart part) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", part.id());
        document.put("value", part.value());
        document.put("weight", part.weight());
        document.put("reason", part.reason());
        document.put("finding", part.finding());
        return document;
    }

    private static Map<String, Object> issue(QualityIssue issue) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("part", issue.part());
        document.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        document.put("fromSeconds", issue.fromSeconds());
        document.put("toSeconds", issue.toSeconds());
        document.put("message", issue.message());
        document.put("suggestion", issue.suggestion());
        return document;
    }

    private static Map<String, Object> measure(QualityMeasure measure) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", measure.id());
        document.put("value", measure.value());
        document.put("unit", measure.unit());
        document.put("description", measure.description());
        return document;
    }
}
