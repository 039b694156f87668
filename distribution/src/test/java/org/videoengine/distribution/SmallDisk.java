package org.videoengine.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways to let a program run out of room, none of which needs more rights than a user has. */
enum SmallDisk {
    /** A file system of 128 KiB, in namespaces of its own. */
    OWN_NAMESPACE(
            List.of("unshare", "--map-root-user", "--mount"),
            "mount -t tmpfs -o size=128k none disk",
            "no space left on device"),
    /** The same for root in a container that has no namespaces of users. */
    OWN_MOUNTS(List.of("unshare", "--mount"), "mount -t tmpfs -o size=128k none disk", "no space left on device"),
    /** No file of more than 128 KiB. */
    SHORT_FILES(List.of(), "ulimit -f 256", "file too large");

    /** Name of the folder, inside the current one, that has little room. */
    static final String FOLDER = "disk";

    private final List<String> before;
    private final String limit;
    private final String reason;

    SmallDisk(List<String> before, String limit, String reason) {
        this.before = before;
        this.limit = limit;
        this.reason = reason;
    }

    /** The first way that is permitted here. */
    static Optional<SmallDisk> find(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(FOLDER));
        for (SmallDisk disk : values()) {
            if (disk.works(folder)) {
                return Optional.of(disk);
            }
        }
        return Optional.empty();
    }

    private boolean works(Path folder) throws InterruptedException {
        try {
            return new ProcessBuilder(command("true"))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Words that run a program given after them, started in the folder above {@link #FOLDER}. What the program leaves behind is
     * listed in a file {@code left} there, because nobody else sees into a mount of its own.
     */
    List<String> command(String... program) {
        String script =
                limit + " && cd " + FOLDER + " || exit 99; \"$@\"; status=$?; find . -type f >../left; exit $status";
        return Stream.of(before, List.of("sh", "-c", script, "sh"), List.of(program))
                .flatMap(List::stream)
                .toList();
    }

    /** What the system calls it. */
    String reason() {
        return reason;
    }
}
