package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import org.videoengine.doctor.Diagnosis;
import org.videoengine.doctor.Finding;
import org.videoengine.doctor.Severity;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Paragraph;
import org.videoengine.shell.internal.Screen;
import org.videoengine.shell.internal.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for what is wrong. */
@Command(
        name = "doctor",
        description = {
            "Looks for what is wrong with this machine or installation, and says what to do about it.",
            "It takes some seconds, as it measures: the disk, and what else keeps the processor busy.",
            "--json gives all that somebody who helps will ask for. Exit status 1 if something does not work."
        },
        footer = "%nExample: doctor --folder /films")
public final class DoctorCommand extends VideoCommand {
    private static final String INDENT = "           ";

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where films go, whose disk is measured; default the current folder.")
    String folder = "";

    @Override
    void run(CommandContext context) {
        Diagnosis diagnosis;
        try {
            diagnosis = context.tools().doctor().examine(context.folder("--folder", folder));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(CommandFailure.CANCELLED, "cancelled", e);
        }
        if (json) {
            Json.print(context.out(), DiagnosisDocument.of(diagnosis));
        } else {
            print(context, diagnosis);
        }
        if (diagnosis.worst() == Severity.ERROR) {
            throw new CommandFailure(
                    CommandFailure.FAILED, count(diagnosis, Severity.ERROR) + " found by the doctor", null);
        }
    }

    private static void print(CommandContext context, Diagnosis diagnosis) {
        PrintStream out = context.out();
        int width = context.screen().textWidth();
        for (Finding finding : diagnosis.findings()) {
            Paragraph.print(out, width, heading(context.screen(), finding.severity()), INDENT, finding.found());
            if (!finding.why().isEmpty()) {
                Paragraph.print(out, width, INDENT, INDENT, finding.why());
            }
            if (!finding.fix().isEmpty()) {
                Paragraph.print(out, width, INDENT + "Fix: ", INDENT, finding.fix());
            }
            if (!finding.why().isEmpty() || !finding.fix().isEmpty()) {
                out.println(INDENT + "[" + finding.check() + "]");
            }
        }
        out.println();
        out.println(count(diagnosis, Severity.ERROR) + ", " + count(diagnosis, Severity.WARNING) + ". More on each:"
                + " docs/troubleshooting.md. For a ticket: doctor --json");
        out.flush();
    }

    private static String heading(Screen screen, Severity severity) {
        Style style =
                switch (severity) {
                    case ERROR -> Style.BAD;
                    case WARNING -> Style.WARNING;
                    case INFO -> Style.FAINT;
                    case OK -> Style.GOOD;
                };
        return screen.styled(style, severity.id())
                + INDENT.substring(severity.id().length());
    }

    private static String count(Diagnosis diagnosis, Severity severity) {
        long count = diagnosis.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return count + " " + severity.id() + (count == 1 ? "" : "s");
    }
}
