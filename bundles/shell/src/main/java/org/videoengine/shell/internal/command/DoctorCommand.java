package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import org.videoengine.doctor.Diagnosis;
import org.videoengine.doctor.Finding;
import org.videoengine.doctor.Severity;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
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
    private static final int WIDTH = 100;

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
            print(context.out(), diagnosis);
        }
        if (diagnosis.worst() == Severity.ERROR) {
            throw new CommandFailure(
                    CommandFailure.FAILED, count(diagnosis, Severity.ERROR) + " found by the doctor", null);
        }
    }

    private static void print(PrintStream out, Diagnosis diagnosis) {
        for (Finding finding : diagnosis.findings()) {
            paragraph(out, String.format("%-9s  ", finding.severity().id()), finding.found());
            if (!finding.why().isEmpty()) {
                paragraph(out, INDENT, finding.why());
            }
            if (!finding.fix().isEmpty()) {
                paragraph(out, INDENT + "Fix: ", finding.fix());
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

    /** Breaks a text into lines between words, the later ones indented. */
    private static void paragraph(PrintStream out, String start, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
                line.append(INDENT);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line);
    }

    private static String count(Diagnosis diagnosis, Severity severity) {
        long count = diagnosis.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return count + " " + severity.id() + (count == 1 ? "" : "s");
    }
}
