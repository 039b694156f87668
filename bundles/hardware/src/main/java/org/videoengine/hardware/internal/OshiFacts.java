package org.videoengine.hardware.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.Memory;
import org.videoengine.hardware.OperatingSystem;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.hardware.GraphicsCard;
import oshi.software.os.OperatingSystem.OSVersionInfo;
import oshi.spi.SystemInfoProvider;

/** What OSHI says. */
final class OshiFacts implements SystemFacts {
    /** Smaller ones are not for films. */
    private static final long SMALLEST_DISK = 16 << 20;

    private final SystemInfoProvider provider;

    private OshiFacts(SystemInfoProvider provider) {
        this.provider = provider;
    }

    /**
     * For this system.
     *
     * @throws LinkageError if it is one that does not tell all in files, and the bundle that asks it otherwise, or its library, is
     *     not there
     */
    static OshiFacts ofMachine() {
        SystemInfoProvider files = new oshi.nativefree.SystemInfo();
        return new OshiFacts(files.isAvailable() ? files : NativeOshi.provider());
    }

    /** Apart, so that its classes are looked for only where they are needed. */
    private static final class NativeOshi {
        static SystemInfoProvider provider() {
            // JNA is to load its library from where the framework unpacks it; else it would leave one in a folder for
            // temporary
            // files, and could not be installed anew.
            if (System.getProperty("jna.nosys") == null) {
                System.setProperty("jna.nosys", "false");
            }
            return new oshi.SystemInfo();
        }
    }

    private CentralProcessor central() {
        return provider.getHardware().getProcessor();
    }

    @Override
    public String processor() {
        return central().getProcessorIdentifier().getName().strip().replaceAll("\\s+", " ");
    }

    @Override
    public int physicalCores() {
        return Math.max(1, central().getPhysicalProcessorCount());
    }

    @Override
    public int logicalCores() {
        return Math.max(1, central().getLogicalProcessorCount());
    }

    @Override
    public Memory memory() {
        GlobalMemory memory = provider.getHardware().getMemory();
        return new Memory(memory.getTotal(), memory.getAvailable());
    }

    @Override
    public OperatingSystem operatingSystem() {
        oshi.software.os.OperatingSystem system = provider.getOperatingSystem();
        OSVersionInfo version = system.getVersionInfo();
        String name = version.getCodeName() == null || version.getCodeName().isBlank()
                ? String.valueOf(version.getVersion())
                : version.getVersion() + " (" + version.getCodeName() + ")";
        String build = version.getBuildNumber() == null ? "" : version.getBuildNumber();
        return new OperatingSystem(system.getFamily(), name, build);
    }

    @Override
    public List<Disk> disks() {
        return provider.getOperatingSystem().getFileSystem().getFileStores(true).stream()
                .filter(store -> store.getTotalSpace() >= SMALLEST_DISK)
                .map(store -> new Disk(
                        store.getMount(),
                        store.getType(),
                        store.getTotalSpace(),
                        store.getUsableSpace(),
                        Optional.empty()))
                .toList();
    }

    @Override
    public List<PciGraphics.Card> graphics() {
        // On Linux, OSHI would run programs that few machines have.
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                ? List.of()
                : provider.getHardware().getGraphicsCards().stream()
                        .map(OshiFacts::card)
                        .toList();
    }

    private static PciGraphics.Card card(GraphicsCard card) {
        return new PciGraphics.Card(
                "",
                Vendors.shortName(card.getVendor() + " " + card.getName()).orElse(card.getVendor()),
                card.getName(),
                Optional.ofNullable(card.getVersionInfo()).filter(text -> !text.isBlank() && !text.equals("unknown")),
                card.getVRam() > 0 ? OptionalLong.of(card.getVRam()) : OptionalLong.empty());
    }
}
