package org.videoengine.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RequirementReportTest {
    private static final long GIB = 1L << 30;

    @Test
    void aMachineSoldWith8GbAnd4CoresReachesTheMinimum() {
        RequirementReport report = RequirementReport.of(machine(4, 4, 8_200_000_000L, Optional.empty(), List.of()));
        assertEquals(Optional.of(RequirementLevel.MINIMUM), report.reached());
        assertEquals(Optional.of(RequirementLevel.RECOMMENDED), report.next());
        assertEquals(
                List.of(
                        "It needs 6 cores, and there are 4.",
                        "It needs 16 GB of memory, and there are 8.2 GB.",
                        "It needs a graphics processor with 4 GB, and there is none."),
                report.missing());
    }

    @Test
    void aLimitOfTheContainerCounts() {
        Container container =
                new Container("cgroup v2", OptionalLong.of(4 * GIB), OptionalLong.of(GIB), OptionalDouble.of(2));
        Hardware hardware = machine(16, 2, 64 * GIB, Optional.of(container), List.of(card(24 * GIB, "cuda:0")));
        RequirementReport report = RequirementReport.of(hardware);
        assertEquals(Optional.empty(), report.reached());
        assertEquals(
                List.of(
                        "It needs 4 cores, and this process may use 2 of 16.",
                        "It needs 8 GB of memory, and the container allows 4.3 GB of 68.7 GB."),
                report.missing());
        assertEquals(3 * GIB, hardware.availableMemoryBytes());
    }

    @Test
    void aGraphicsProcessorCountsOnlyWhereFramesCanBeDrawnOnIt() {
        Hardware idle = machine(8, 16, 32 * GIB, Optional.empty(), List.of(card(12 * GIB)));
        assertEquals(
                List.of("It needs a graphics processor with 4 GB, and frames cannot be drawn on the Example 12."),
                RequirementReport.of(idle).missing());
        Hardware small = machine(8, 16, 32 * GIB, Optional.empty(), List.of(card(6 * GIB, "opencl:0"), card(12 * GIB)));
        RequirementReport report = RequirementReport.of(small);
        assertEquals(Optional.of(RequirementLevel.RECOMMENDED), report.reached());
        assertEquals(List.of("It needs a graphics processor with 8 GB, and the largest has 6.4 GB."), report.missing());
    }

    @Test
    void theHighestLevelHasNoNext() {
        RequirementReport report = RequirementReport.of(
                machine(8, 16, 33_500_000_000L, Optional.empty(), List.of(card(8 * GIB, "cuda:0"))));
        assertEquals(Optional.of(RequirementLevel.OPTIMAL), report.reached());
        assertEquals(Optional.empty(), report.next());
        assertEquals(List.of(), report.missing());
    }

    private static GraphicsProcessor card(long memory, String... backends) {
        return new GraphicsProcessor(
                "Example 12",
                "Example",
                Optional.empty(),
                Optional.of("1.0"),
                OptionalLong.of(memory),
                List.of(backends));
    }

    private static Hardware machine(
            int cores, int available, long memory, Optional<Container> container, List<GraphicsProcessor> graphics) {
        return new Hardware(
                Instant.EPOCH,
                new Processor("Example", "amd64", cores, 2 * cores, available, new Simd(256, "256 bits")),
                new Memory(memory, memory / 2),
                container,
                List.of(),
                new OperatingSystem("Example OS", "1", ""),
                new JavaRuntime("Example", "17", "Example VM", GIB, true),
                graphics,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
