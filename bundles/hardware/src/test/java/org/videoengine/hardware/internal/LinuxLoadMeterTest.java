package org.videoengine.hardware.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.hardware.ProcessorLoad;

class LinuxLoadMeterTest {
    private static final String CPU = "sys/devices/system/cpu/";

    @TempDir
    Path folder;

    @Test
    void tellsWhoUsedTheProcessorBetweenTwoLooks() {
        Tree tree = new Tree(folder).with("proc/loadavg", "3.50 1.00 0.50 2/300 4711\n");
        LinuxLoadMeter meter = new LinuxLoadMeter(tree.files());
        tree.with("proc/stat", "cpu  100 0 50 800 50 0 0 0 0 0\ncpu0 1 0 0 0 0 0 0 0\ncpu1 1 0 0 0 0 0 0 0\nintr 5\n");
        LinuxLoadMeter.Times before = meter.times().orElseThrow();
        tree.with("proc/stat", "cpu  160 0 60 810 60 0 0 10 0 0\ncpu0 1 0 0 0 0 0 0 0\ncpu1 1 0 0 0 0 0 0 0\nintr 9\n");
        LinuxLoadMeter.Times after = meter.times().orElseThrow();
        // 100 ticks: 70 busy, 20 idle, 10 stolen; this process had half a thread of two.
        ProcessorLoad load = meter.between(before, after, 0.5);
        assertEquals(OptionalDouble.of(3.5), load.loadAverage());
        assertEquals(0.45, load.othersShare().getAsDouble(), 1e-9);
        assertEquals(0.1, load.stolenShare().getAsDouble(), 1e-9);
        assertEquals(OptionalDouble.empty(), load.throttledShare());
        assertEquals(OptionalDouble.empty(), load.frequencyLimit());
        assertEquals(OptionalLong.empty(), load.thermalThrottles());
        assertEquals(OptionalDouble.empty(), load.thermalMargin());
    }

    @Test
    void tellsWhatHeatAndPowerDo() {
        Tree tree = new Tree(folder)
                .with("proc/stat", "cpu  1 0 1 8 0 0 0 0\ncpu0 1 0 1 8 0 0 0 0\n")
                .with(CPU + "cpu0/cpufreq/scaling_max_freq", "1200000\n")
                .with(CPU + "cpu0/cpufreq/cpuinfo_max_freq", "4800000\n")
                .with(CPU + "cpu1/cpufreq/scaling_max_freq", "2400000\n")
                .with(CPU + "cpu1/cpufreq/cpuinfo_max_freq", "4800000\n")
                .with(CPU + "cpu0/thermal_throttle/core_throttle_count", "3\n")
                .with(CPU + "cpu1/thermal_throttle/core_throttle_count", "7\n")
                .with("sys/class/thermal/thermal_zone0/temp", "93000\n")
                .with("sys/class/thermal/thermal_zone0/trip_point_0_type", "critical\n")
                .with("sys/class/thermal/thermal_zone0/trip_point_0_temp", "105000\n")
                .with("sys/class/thermal/thermal_zone0/trip_point_1_type", "passive\n")
                .with("sys/class/thermal/thermal_zone0/trip_point_1_temp", "95000\n");
        LinuxLoadMeter meter = new LinuxLoadMeter(tree.files());
        LinuxLoadMeter.Times times = meter.times().orElseThrow();
        ProcessorLoad load = meter.between(times, times, 0);
        assertEquals(OptionalDouble.of(0.5), load.frequencyLimit());
        assertEquals(OptionalLong.of(7), load.thermalThrottles());
        assertEquals(OptionalDouble.of(2), load.thermalMargin());
        assertEquals(OptionalDouble.empty(), load.othersShare());
    }

    @Test
    void isEmptyWhereLinuxIsNot() {
        LinuxLoadMeter meter = new LinuxLoadMeter(
                new Tree(folder).with("proc/stat", "cpu a b\n").files());
        assertEquals(Optional.empty(), meter.times());
    }
}
