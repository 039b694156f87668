package org.videoengine.hardware.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.hardware.Container;

class ControlGroupsTest {
    private static final long MIB = 1 << 20;
    private static final String SECOND = "28 25 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate\n";

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void start() {
        tree = new Tree(folder);
    }

    private Optional<Container> container() {
        return new ControlGroups(tree.files()).container();
    }

    @Test
    void aMachineWithoutAnyHasNoContainer() {
        assertEquals(Optional.empty(), container());
        assertEquals(OptionalDouble.empty(), new ControlGroups(tree.files()).throttledShare());
    }

    @Test
    void versionTwoInsideAContainer() {
        tree.with("proc/self/cgroup", "0::/\n")
                .with("proc/self/mountinfo", SECOND)
                .with("sys/fs/cgroup/memory.max", 2048 * MIB + "\n")
                .with("sys/fs/cgroup/memory.current", 700 * MIB + "\n")
                .with("sys/fs/cgroup/memory.stat", "anon 1\ninactive_file " + 200 * MIB + "\nactive_file 7\n")
                .with("sys/fs/cgroup/cpu.max", "150000 100000\n")
                .with("sys/fs/cgroup/cpu.stat", "usage_usec 9\nnr_periods 200\nnr_throttled 50\nthrottled_usec 12\n");
        assertEquals(
                Optional.of(new Container(
                        "cgroup v2", OptionalLong.of(2048 * MIB), OptionalLong.of(500 * MIB), OptionalDouble.of(1.5))),
                container());
        assertEquals(OptionalDouble.of(0.25), new ControlGroups(tree.files()).throttledShare());
    }

    @Test
    void theLeastOfAGroupAndItsParentsCounts() {
        tree.with("proc/self/cgroup", "0::/user.slice/shell.scope\n")
                .with("proc/self/mountinfo", SECOND)
                .with("sys/fs/cgroup/user.slice/memory.max", 1024 * MIB + "\n")
                .with("sys/fs/cgroup/user.slice/memory.current", 100 * MIB + "\n")
                .with("sys/fs/cgroup/user.slice/cpu.max", "max 100000\n")
                .with("sys/fs/cgroup/user.slice/shell.scope/memory.max", "max\n")
                .with("sys/fs/cgroup/user.slice/shell.scope/memory.current", "1\n");
        assertEquals(
                Optional.of(new Container(
                        "cgroup v2", OptionalLong.of(1024 * MIB), OptionalLong.of(100 * MIB), OptionalDouble.empty())),
                container());
    }

    @Test
    void versionOneOfAContainerWhoseGroupIsMountedAsTheTop() {
        tree.with("proc/self/cgroup", "9:memory:/docker/4f\n3:cpu,cpuacct:/docker/4f\n0::/\n")
                .with(
                        "proc/self/mountinfo",
                        "30 29 0:31 /docker/4f /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory\n"
                                + "31 29 0:32 /docker/4f /sys/fs/cgroup/cpu,cpuacct ro - cgroup cgroup rw,cpu,cpuacct\n"
                                + "32 29 0:33 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n")
                .with("sys/fs/cgroup/memory/memory.limit_in_bytes", 512 * MIB + "\n")
                .with("sys/fs/cgroup/memory/memory.usage_in_bytes", 90 * MIB + "\n")
                .with(
                        "sys/fs/cgroup/memory/memory.stat",
                        "cache 5\nhierarchical_memory_limit " + 256 * MIB + "\ntotal_inactive_file " + 30 * MIB + "\n")
                .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "400000\n")
                .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
        assertEquals(
                Optional.of(new Container(
                        "cgroup v1", OptionalLong.of(256 * MIB), OptionalLong.of(60 * MIB), OptionalDouble.of(4))),
                container());
    }

    @Test
    void versionOneWithoutLimits() {
        tree.with("proc/self/cgroup", "4:memory:/process\n1:cpu:/\n")
                .with(
                        "proc/self/mountinfo",
                        "34 30 0:31 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"
                                + "31 30 0:28 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu\n")
                .with("sys/fs/cgroup/memory/process/memory.limit_in_bytes", "9223372036854771712\n")
                .with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n")
                .with("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
        assertEquals(Optional.empty(), container());
    }

    @Property(tries = 200)
    void readsWhateverIsThereWithoutFailing(
            @ForAll @StringLength(max = 60) String group,
            @ForAll @StringLength(max = 60) String mounts,
            @ForAll @StringLength(max = 30) String limit)
            throws IOException {
        Path root = Files.createTempDirectory("tree");
        try {
            Tree any = new Tree(root)
                    .with("proc/self/cgroup", "0::" + group)
                    .with("proc/self/mountinfo", mounts + "\n" + SECOND)
                    .with("sys/fs/cgroup/memory.max", limit)
                    .with("sys/fs/cgroup/cpu.max", limit)
                    .with("sys/fs/cgroup/cpu.stat", "nr_periods " + limit);
            assertNotNull(new ControlGroups(any.files()).container());
            assertNotNull(new ControlGroups(any.files()).throttledShare());
        } finally {
            try (var files = Files.walk(root)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
