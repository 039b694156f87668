package org.videoengine.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a program that reads of a small limit of memory in the file of its own control group: another file lies over it, in a
 * namespace of mounts that nobody else sees. The kernel does not keep that limit.
 */
final class SmallContainer {
    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "--map-root-user", "--mount"), List.of("unshare", "--mount"));

    private final List<String> before;

    private SmallContainer(List<String> before) {
        this.before = before;
    }

    /** Where the limit of this process's group is told, by control groups of either version. */
    static Optional<Path> limitFile() throws IOException {
        Path groups = Path.of("/proc/self/cgroup");
        if (!Files.exists(groups)) {
            return Optional.empty();
        }
        for (String line : Files.readAllLines(groups)) {
            String[] parts = line.split(":", 3);
            Path file = parts[1].isEmpty()
                    ? Path.of("/sys/fs/cgroup" + parts[2], "memory.max")
                    : Path.of("/sys/fs/cgroup/memory" + parts[2], "memory.limit_in_bytes");
            if ((parts[1].isEmpty() || List.of(parts[1].split(",")).contains("memory")) && Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** One with that limit, in a way that is permitted here. */
    static Optional<SmallContainer> find(Path folder, Path limitFile, long bytes)
            throws IOException, InterruptedException {
        Path told = Files.writeString(folder.resolve("limit"), bytes + "\n");
        for (List<String> way : WAYS) {
            SmallContainer container = new SmallContainer(Stream.concat(
                            way.stream(),
                            Stream.of(
                                    "sh",
                                    "-c",
                                    "mount --bind \"$0\" \"$1\" && shift && exec \"$@\"",
                                    told.toString(),
                                    limitFile.toString()))
                    .toList());
            if (container.works()) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    private boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder(command("true"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Words that run a program. */
    List<String> command(String... program) {
        return Stream.concat(before.stream(), Stream.of(program)).toList();
    }
}
