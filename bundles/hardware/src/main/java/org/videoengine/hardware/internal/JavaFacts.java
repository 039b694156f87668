package org.videoengine.hardware.internal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.Memory;
import org.videoengine.hardware.OperatingSystem;

/** What Java itself tells of the machine: less, and on every one. */
final class JavaFacts implements SystemFacts {

    @Override
    public String processor() {
        return System.getProperty("os.arch");
    }

    /** Threads: Java does not know of cores. */
    @Override
    public int physicalCores() {
        return logicalCores();
    }

    @Override
    public int logicalCores() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public Memory memory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Memory(system.getTotalMemorySize(), system.getFreeMemorySize());
    }

    @Override
    public OperatingSystem operatingSystem() {
        return new OperatingSystem(System.getProperty("os.name"), System.getProperty("os.version"), "");
    }

    @Override
    public List<Disk> disks() {
        List<Disk> disks = new ArrayList<>();
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            disk(root, root.toString()).ifPresent(disks::add);
        }
        return disks;
    }

    @Override
    public List<PciGraphics.Card> graphics() {
        return List.of();
    }

    /** The file system that a folder is on. */
    static Optional<Disk> disk(Path folder, String mount) {
        try {
            FileStore store = Files.getFileStore(folder);
            return Optional.of(
                    new Disk(mount, store.type(), store.getTotalSpace(), store.getUsableSpace(), Optional.empty()));
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }
}
