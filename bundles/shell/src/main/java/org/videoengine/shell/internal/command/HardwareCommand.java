package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.videoengine.hardware.ComputeDevice;
import org.videoengine.hardware.Container;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.GraphicsProcessor;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.HardwareQuery;
import org.videoengine.hardware.RequirementLevel;
import org.videoengine.hardware.RequirementReport;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Style;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what is in this machine. */
@Command(
        name = "hardware",
        description = "Shows what is in this machine, what that is enough for, and what is missing for more.",
        footer = "%nExample: hardware --measure-disk --folder /films")
public final class HardwareCommand extends VideoCommand {

    @Option(
            names = "--measure-disk",
            description = "Measure the speed of writing, for about two seconds, with a file that is removed.")
    boolean measureDisk;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where --measure-disk writes: where films go; default the current folder.")
    String folder = "";

    @Override
    void run(CommandContext context) {
        HardwareQuery query = HardwareQuery.QUICK.withEncoders();
        Hardware hardware = context.tools()
                .hardware()
                .detect(measureDisk ? query.withMeasuredFolder(context.folder("--folder", folder)) : query);
        context.goOn();
        if (json) {
            Json.print(context.out(), HardwareDocument.of(hardware));
        } else {
            print(context, hardware);
        }
    }

    private static void print(CommandContext context, Hardware hardware) {
        PrintStream out = context.out();
        machine(context, hardware);
        disks(context, hardware);
        graphics(context, hardware);
        heading(context, "Encoders that open");
        out.println("  "
                + hardware.encoders()
                        .filter(codecs -> !codecs.isEmpty())
                        .map(codecs -> codecs.stream()
                                .map(codec -> codec.name() + " (" + codec.encoder() + ")")
                                .collect(Collectors.joining(", ")))
                        .orElse("none"));
        requirements(context, RequirementReport.of(hardware));
        if (!hardware.notes().isEmpty()) {
            heading(context, "Not known");
            hardware.notes().forEach(note -> out.println("  " + note));
        }
        out.flush();
    }

    private static void machine(CommandContext context, Hardware hardware) {
        Table table = new Table("Processor", hardware.processor().model());
        table.row("  architecture", hardware.processor().architecture());
        table.row(
                "  cores",
                hardware.processor().physicalCores() + ", with "
                        + Counted.of(hardware.processor().logicalCores(), "thread") + ", of which Java may use "
                        + hardware.processor().availableProcessors());
        table.row("  vectors", hardware.processor().simd().detail());
        table.row("Memory", bytes(hardware.memory().totalBytes()));
        table.row("  available", bytes(hardware.memory().availableBytes()));
        hardware.container().ifPresent(container -> table.row("  container", container(container)));
        table.row(
                "System",
                hardware.operatingSystem().name() + " "
                        + hardware.operatingSystem().version());
        if (!hardware.operatingSystem().kernel().isEmpty()) {
            table.row("  kernel", hardware.operatingSystem().kernel());
        }
        table.row("Java", hardware.java().version() + ", " + hardware.java().vendor());
        table.row("  machine", hardware.java().machine());
        table.row("  heap", "up to " + bytes(hardware.java().maxHeapBytes()));
        table.row("  vector module", hardware.java().vectorModule() ? "added" : "not added");
        context.print(table);
    }

    private static String container(Container container) {
        String memory = container.memoryLimitBytes().isPresent()
                ? bytes(container.memoryLimitBytes().getAsLong()) + " of memory, of which "
                        + bytes(container.memoryUsedBytes().orElse(0)) + " are in use"
                : "";
        String processors = container.processors().isPresent()
                ? String.format(
                        Locale.ROOT, "%.2f processors", container.processors().getAsDouble())
                : "";
        return container.mechanism() + " allows " + memory + (memory.isEmpty() || processors.isEmpty() ? "" : "; ")
                + processors;
    }

    private static void disks(CommandContext context, Hardware hardware) {
        heading(context, "Disks");
        Table table = new Table("  mount", "type", "size", "free", "writing");
        for (Disk disk : hardware.disks()) {
            table.row(
                    "  " + disk.mount(),
                    disk.type(),
                    bytes(disk.totalBytes()),
                    bytes(disk.freeBytes()),
                    disk.writeSpeed()
                            .map(speed -> bytes(speed.bytesPerSecond()) + "/s, measured with " + bytes(speed.bytes())
                                    + " in " + speed.folder())
                            .orElse(""));
        }
        context.print(table);
    }

    private static void graphics(CommandContext context, Hardware hardware) {
        heading(context, "Graphics processors");
        if (hardware.graphics().isEmpty()) {
            context.out().println("  none");
        } else {
            Table table = new Table("  name", "vendor", "address", "driver", "memory", "backends");
            for (GraphicsProcessor each : hardware.graphics()) {
                table.row(
                        "  " + each.name(),
                        each.vendor(),
                        each.pciAddress().orElse(""),
                        each.driver().orElse("none"),
                        bytes(each.memoryBytes()),
                        each.usable() ? String.join(", ", each.backends()) : "none");
            }
            context.print(table);
        }
        heading(context, "OpenCL and CUDA");
        if (hardware.devices().isEmpty()) {
            context.out().println("  no backend for them is installed");
            return;
        }
        Table table = new Table("  backend", "device", "platform", "driver", "memory", "");
        for (ComputeDevice each : hardware.devices()) {
            table.row(
                    "  " + each.backend(),
                    each.name().orElse(""),
                    each.platform().orElse(""),
                    each.driver().orElse(""),
                    bytes(each.memoryBytes()),
                    each.reason().orElse(each.processor() ? "the processor" : ""));
        }
        context.print(table);
    }

    private static void requirements(CommandContext context, RequirementReport report) {
        heading(context, "Requirements");
        context.out()
                .println("  "
                        + report.reached()
                                .map(level -> "This machine is enough for " + name(level) + ".")
                                .orElse("This machine is less than the minimum."));
        report.next().ifPresent(level -> {
            context.out().println("  What is missing for " + name(level) + ":");
            report.missing().forEach(sentence -> context.out().println("    " + sentence));
        });
    }

    private static String name(RequirementLevel level) {
        return "the level " + level.id() + " (" + level.resolution() + ", "
                + level.quality().id() + ")";
    }

    private static void heading(CommandContext context, String text) {
        context.out().println();
        context.out().println(context.screen().styled(Style.HEADING, text));
    }

    private static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes(bytes.getAsLong()) : "";
    }

    private static String bytes(double bytes) {
        return bytes >= 1e9
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }
}
