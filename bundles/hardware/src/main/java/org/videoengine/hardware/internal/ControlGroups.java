package org.videoengine.hardware.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.videoengine.hardware.Container;

/**
 * The control groups of Linux that this process is in (kernel documentation, cgroup-v1 and cgroup-v2). A group's limits hold for
 * all below it, so the least of a group's and its parents' counts.
 */
final class ControlGroups {
    /** Version 1 writes the largest multiple of a page where there is no limit. */
    private static final long NO_LIMIT = 1L << 60;

    private final SystemFiles files;

    ControlGroups(SystemFiles files) {
        this.files = files;
    }

    /** What they allow; empty where there is no limit. */
    Optional<Container> container() {
        Group memory = group("memory");
        Group processor = group("cpu");
        MemoryLimit limit = memoryLimit(memory);
        OptionalDouble processors = processors(processor);
        if (limit == null && processors.isEmpty()) {
            return Optional.empty();
        }
        boolean two = limit == null ? processor.second() : memory.second();
        return Optional.of(new Container(
                two ? "cgroup v2" : "cgroup v1",
                limit == null ? OptionalLong.empty() : OptionalLong.of(limit.bytes()),
                limit == null ? OptionalLong.empty() : limit.used(),
                processors));
    }

    /** Share of the scheduling periods since the group's start in which it had used up its quota. */
    OptionalDouble throttledShare() {
        for (Path folder : group("cpu").folders()) {
            OptionalLong periods = SystemFiles.number(folder.resolve("cpu.stat"), "nr_periods");
            OptionalLong throttled = SystemFiles.number(folder.resolve("cpu.stat"), "nr_throttled");
            if (throttled.isPresent() && periods.orElse(0) > 0) {
                return OptionalDouble.of((double) throttled.getAsLong() / periods.getAsLong());
            }
        }
        return OptionalDouble.empty();
    }

    private record MemoryLimit(long bytes, OptionalLong used) {}

    private static MemoryLimit memoryLimit(Group group) {
        MemoryLimit least = null;
        for (Path folder : group.folders()) {
            OptionalLong limit = group.second()
                    ? SystemFiles.number(folder.resolve("memory.max"))
                    : least(
                            SystemFiles.number(folder.resolve("memory.limit_in_bytes")),
                            SystemFiles.number(folder.resolve("memory.stat"), "hierarchical_memory_limit"));
            if (limit.isPresent()
                    && limit.getAsLong() > 0
                    && limit.getAsLong() < (least == null ? NO_LIMIT : least.bytes())) {
                least = new MemoryLimit(limit.getAsLong(), used(folder, group.second()));
            }
        }
        return least;
    }

    private static OptionalLong least(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent()
                ? OptionalLong.of(Math.min(a.getAsLong(), b.getAsLong()))
                : a.isPresent() ? a : b;
    }

    /** Without cached files that nobody looked at of late: these go first when memory gets short. */
    private static OptionalLong used(Path folder, boolean second) {
        OptionalLong all = SystemFiles.number(folder.resolve(second ? "memory.current" : "memory.usage_in_bytes"));
        OptionalLong cached =
                SystemFiles.number(folder.resolve("memory.stat"), second ? "inactive_file" : "total_inactive_file");
        return all.isPresent() ? OptionalLong.of(Math.max(0, all.getAsLong() - cached.orElse(0))) : all;
    }

    private static OptionalDouble processors(Group group) {
        double least = Double.POSITIVE_INFINITY;
        for (Path folder : group.folders()) {
            OptionalLong quota;
            OptionalLong period;
            if (group.second()) {
                String[] words =
                        SystemFiles.text(folder.resolve("cpu.max")).orElse("").split("\\s+");
                quota = SystemFiles.number(words[0]);
                period = words.length > 1 ? SystemFiles.number(words[1]) : OptionalLong.empty();
            } else {
                quota = SystemFiles.number(folder.resolve("cpu.cfs_quota_us"));
                period = SystemFiles.number(folder.resolve("cpu.cfs_period_us"));
            }
            if (quota.orElse(0) > 0 && period.orElse(0) > 0) {
                least = Math.min(least, (double) quota.getAsLong() / period.getAsLong());
            }
        }
        return least < Double.POSITIVE_INFINITY ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    /**
     * Where a controller has its files.
     *
     * @param second whether by version 2
     * @param folders of the group, its parent, and so on; none where there is no such controller
     */
    private record Group(boolean second, List<Path> folders) {}

    /** A mounted hierarchy: what of it is mounted, and where. */
    private record Mount(String root, String point, String type, List<String> options) {}

    private Group group(String controller) {
        List<Mount> mounts = mounts();
        Optional<Mount> first = mounts.stream()
                .filter(mount ->
                        mount.type().equals("cgroup") && mount.options().contains(controller))
                .findFirst();
        if (first.isPresent()) {
            return new Group(false, folders(first.get(), member(controller)));
        }
        return mounts.stream()
                .filter(mount -> mount.type().equals("cgroup2"))
                .findFirst()
                .map(mount -> new Group(true, folders(mount, member(""))))
                .orElse(new Group(true, List.of()));
    }

    /** The group that this process is in, as the hierarchy of a controller calls it; version 2 has an empty name there. */
    private String member(String controller) {
        for (String line : files.lines("proc/self/cgroup")) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && List.of(parts[1].split(",")).contains(controller)) {
                return parts[2];
            }
        }
        return "/";
    }

    private List<Path> folders(Mount mount, String member) {
        String below =
                member.startsWith(mount.root()) ? member.substring(mount.root().length()) : "";
        Path top = files.path(mount.point()).normalize();
        Path folder = files.path(mount.point() + "/" + below).normalize();
        if (!folder.startsWith(top) || !Files.isDirectory(folder)) {
            folder = top;
        }
        List<Path> folders = new ArrayList<>();
        for (Path each = folder; each != null && each.startsWith(top); each = each.getParent()) {
            folders.add(each);
        }
        return folders;
    }

    private List<Mount> mounts() {
        return files.lines("proc/self/mountinfo").stream()
                .flatMap(ControlGroups::mount)
                .toList();
    }

    /** {@code 36 25 0:30 ROOT POINT OPTIONS … - TYPE SOURCE OPTIONS} (proc_pid_mountinfo(5)). */
    private static Stream<Mount> mount(String line) {
        String[] halves = line.split(" - ", 2);
        if (halves.length < 2) {
            return Stream.empty();
        }
        String[] before = halves[0].split(" ");
        String[] after = halves[1].split(" ");
        if (before.length < 5 || after.length < 3) {
            return Stream.empty();
        }
        return Stream.of(new Mount(unescaped(before[3]), unescaped(before[4]), after[0], List.of(after[2].split(","))));
    }

    private static String unescaped(String path) {
        return path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
    }
}
