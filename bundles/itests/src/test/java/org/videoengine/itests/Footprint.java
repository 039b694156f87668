package org.videoengine.itests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param heapBytes live objects, after a collection
 * @param classes that are loaded
 * @param threads that are alive
 * @param files descriptors that are open; -1 where the system does not tell
 * @param heldBytes memory that Java's heap holds, objects or not
 * @param residentBytes memory of the process, heap and natives included; -1 where the system does not tell
 * @param handles of OpenCL, by kind; empty where they are not counted
 */
record Footprint(
        long heapBytes,
        int classes,
        int threads,
        int files,
        long heldBytes,
        long residentBytes,
        Map<String, Long> handles) {

    /** Of this moment. */
    static Footprint now() throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(150);
        }
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                countFiles(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted(),
                countResident(),
                OpenClHandles.now());
    }

    /** The least of some seconds: threads that help a job, and what they hold, end a moment after it. */
    static Footprint settled() throws IOException, InterruptedException {
        Footprint least = now();
        for (int i = 0; i < 4; i++) {
            Thread.sleep(1000);
            least = least.least(now());
        }
        return least;
    }

    private Footprint least(Footprint later) {
        return new Footprint(
                Math.min(heapBytes, later.heapBytes),
                Math.min(classes, later.classes),
                Math.min(threads, later.threads),
                Math.min(files, later.files),
                Math.min(heldBytes, later.heldBytes),
                Math.min(residentBytes, later.residentBytes),
                later.handles);
    }

    private static int countFiles() throws IOException {
        Path folder = Path.of("/proc/self/fd");
        if (!Files.isDirectory(folder)) {
            return -1;
        }
        try (Stream<Path> open = Files.list(folder)) {
            return (int) open.count();
        }
    }

    private static long countResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public String toString() {
        return heapBytes / 1024 + " KiB of heap, " + classes + " classes, " + threads + " threads, " + files
                + " files, " + residentBytes / 1024 + " KiB resident, handles " + handles;
    }
}
