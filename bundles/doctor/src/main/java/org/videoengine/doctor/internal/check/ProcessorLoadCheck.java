package org.videoengine.doctor.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.hardware.ProcessorLoad;

/** Whether something keeps the processor from our work, or from its full speed. */
@Component(property = "service.ranking:Integer=50")
public final class ProcessorLoadCheck implements DiagnosticCheck {
    private static final String ID = "processor-load";
    private static final double MUCH = 0.25;
    private static final double STOLEN = 0.05;
    private static final double THROTTLED = 0.05;
    private static final double SLOW_CLOCK = 0.8;
    private static final double HOT_DEGREES = 5;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        ProcessorLoad load = context.load();
        int threads = context.hardware().processor().logicalCores();
        List<Finding> findings = new ArrayList<>();
        busy(findings, load, threads);
        kept(findings, load);
        slowed(findings, load);
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    ID,
                    load.othersShare().isPresent()
                            ? "Other programs use "
                                    + Amounts.percent(load.othersShare().getAsDouble()) + " of the processor"
                                    + average(load, threads) + '.'
                            : "Nothing shows that keeps the processor busy."));
        }
        return findings;
    }

    private static String average(ProcessorLoad load, int threads) {
        return load.loadAverage().isPresent()
                ? ", and over the last minute "
                        + Amounts.number(load.loadAverage().getAsDouble()) + " threads wanted to run on its " + threads
                : "";
    }

    private static void busy(List<Finding> findings, ProcessorLoad load, int threads) {
        if (load.othersShare().orElse(0) > MUCH) {
            findings.add(Finding.warning(
                    ID,
                    "Other programs use " + Amounts.percent(load.othersShare().getAsDouble()) + " of the processor"
                            + average(load, threads) + '.',
                    "A render gets that much less of it, and what is measured now says little.",
                    "End what need not run now; see top for what it is."));
        } else if (load.loadAverage().orElse(0) > threads) {
            findings.add(Finding.info(
                    ID,
                    "Over the last minute " + Amounts.number(load.loadAverage().getAsDouble())
                            + " threads wanted to run, and the processor has " + threads + '.',
                    "What was measured in that minute was slower than it could be.",
                    ""));
        }
    }

    private static void kept(List<Finding> findings, ProcessorLoad load) {
        if (load.stolenShare().orElse(0) > STOLEN) {
            findings.add(Finding.warning(
                    ID,
                    "The host of this virtual machine gave "
                            + Amounts.percent(load.stolenShare().getAsDouble()) + " of its processor to others.",
                    "Renders take longer by that, and not always by as much.",
                    "Ask for processors of its own, or another host."));
        }
        if (load.throttledShare().orElse(0) > THROTTLED) {
            findings.add(Finding.warning(
                    ID,
                    "The container was stopped in "
                            + Amounts.percent(load.throttledShare().getAsDouble())
                            + " of its time slices, because its share of the processor was used up.",
                    "Renders stand still until the next slice.",
                    "Raise the container's limit of processors (docker --cpus), or render with fewer --threads."));
        }
    }

    private static void slowed(List<Finding> findings, ProcessorLoad load) {
        if (load.frequencyLimit().orElse(1) < SLOW_CLOCK) {
            findings.add(
                    Finding.warning(
                            ID,
                            "The processor's clock is held to "
                                    + Amounts.percent(load.frequencyLimit().getAsDouble()) + " of what it can do.",
                            "Everything takes longer by that.",
                            "Choose the profile for performance (powerprofilesctl set performance), and connect the power supply."));
        }
        if (load.thermalMargin().orElse(HOT_DEGREES) < HOT_DEGREES) {
            findings.add(Finding.warning(
                    ID,
                    "The machine is " + Amounts.number(load.thermalMargin().getAsDouble())
                            + " degrees from where heat slows it.",
                    "Long renders get slower and slower.",
                    "See that fans run and air gets in; render with fewer --threads."));
        } else if (load.thermalThrottles().orElse(0) > 0) {
            findings.add(Finding.info(
                    ID,
                    "Times that heat has slowed the processor since the system started: "
                            + load.thermalThrottles().getAsLong() + '.',
                    "Long renders may get slower.",
                    "If it happens while you render, see that fans run and air gets in."));
        }
    }
}
