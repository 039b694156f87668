package org.videoengine.hardware.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.videoengine.hardware.ProcessorLoad;

/** What Linux tells of its processor's load, speed and heat (kernel documentation: proc, cpu-freq, sysfs-class-thermal). */
final class LinuxLoadMeter {
    private static final String PROCESSORS = "sys/devices/system/cpu";
    private static final double MILLI = 1000;

    private final SystemFiles files;

    LinuxLoadMeter(SystemFiles files) {
        this.files = files;
    }

    /**
     * Time that all threads of the processor have spent since the system's start, in ticks.
     *
     * @param all in all
     * @param idle doing nothing
     * @param stolen by the host of a virtual machine
     * @param threads how many there are
     */
    record Times(long all, long idle, long stolen, int threads) {}

    /** The times now; empty where the system does not tell. */
    Optional<Times> times() {
        List<String> lines = files.lines("proc/stat");
        int threads = (int)
                lines.stream().filter(line -> line.matches("cpu[0-9]+ .*")).count();
        return lines.stream()
                .filter(line -> line.startsWith("cpu ") && threads > 0)
                .findFirst()
                .map(line -> Stream.of(line.substring(4).strip().split("\\s+"))
                        .mapToLong(word -> SystemFiles.number(word).orElse(0))
                        .toArray())
                .filter(ticks -> ticks.length >= 8)
                // user nice system idle iowait irq softirq steal; what follows is counted among these already.
                .map(ticks -> new Times(LongStream.of(ticks).limit(8).sum(), ticks[3] + ticks[4], ticks[7], threads));
    }

    /**
     * What is known from two looks at the times.
     *
     * @param own how many threads of the processor this process kept busy between them, on average
     */
    ProcessorLoad between(Times before, Times after, double own) {
        long all = after.all() - before.all();
        double stolen = share(after.stolen() - before.stolen(), all);
        double idle = share(after.idle() - before.idle(), all);
        return new ProcessorLoad(
                loadAverage(),
                all > 0
                        ? OptionalDouble.of(Math.max(0, 1 - idle - stolen - own / after.threads()))
                        : OptionalDouble.empty(),
                all > 0 ? OptionalDouble.of(stolen) : OptionalDouble.empty(),
                new ControlGroups(files).throttledShare(),
                frequencyLimit(),
                thermalThrottles(),
                thermalMargin());
    }

    private static double share(long part, long all) {
        return all > 0 ? (double) part / all : 0;
    }

    private OptionalDouble loadAverage() {
        try {
            return files.text("proc/loadavg")
                    .map(text -> OptionalDouble.of(Double.parseDouble(text.split(" ")[0])))
                    .orElse(OptionalDouble.empty());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private List<Path> processors() {
        return SystemFiles.list(files.path(PROCESSORS), "cpu[0-9]*");
    }

    /** Of the thread that is held back least. */
    private OptionalDouble frequencyLimit() {
        return processors().stream()
                .map(processor -> processor.resolve("cpufreq"))
                .flatMapToDouble(folder -> {
                    OptionalLong allowed = SystemFiles.number(folder.resolve("scaling_max_freq"));
                    OptionalLong possible = SystemFiles.number(folder.resolve("cpuinfo_max_freq"));
                    return allowed.isPresent() && possible.orElse(0) > 0
                            ? DoubleStream.of((double) allowed.getAsLong() / possible.getAsLong())
                            : DoubleStream.empty();
                })
                .max();
    }

    /** Of the core that it happened to most often. */
    private OptionalLong thermalThrottles() {
        return processors().stream()
                .flatMapToLong(processor ->
                        SystemFiles.number(processor.resolve("thermal_throttle/core_throttle_count")).stream())
                .max();
    }

    /** From each zone's temperature to the trip point where the system begins to slow something down for it. */
    private OptionalDouble thermalMargin() {
        return SystemFiles.list(files.path("sys/class/thermal"), "thermal_zone*").stream()
                .flatMapToDouble(zone -> {
                    OptionalLong temperature = SystemFiles.number(zone.resolve("temp"));
                    return SystemFiles.list(zone, "trip_point_*_type").stream()
                            .filter(type -> SystemFiles.text(type)
                                    .filter("passive"::equals)
                                    .isPresent())
                            .map(type ->
                                    zone.resolve(type.getFileName().toString().replace("_type", "_temp")))
                            .map(SystemFiles::number)
                            .filter(trip -> temperature.isPresent() && trip.orElse(0) > 0)
                            .mapToDouble(trip -> (trip.getAsLong() - temperature.getAsLong()) / MILLI);
                })
                .min();
    }
}
