package org.videoengine.hardware.internal;

import java.util.List;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.Memory;
import org.videoengine.hardware.OperatingSystem;

/** What the operating system knows of its machine. Any call may throw where the system answers in an unknown way. */
interface SystemFacts {

    /** The processor as its vendor names it. */
    String processor();

    /** Its cores. */
    int physicalCores();

    /** Threads of all cores. */
    int logicalCores();

    /** Main memory now. */
    Memory memory();

    /** The system itself. */
    OperatingSystem operatingSystem();

    /** File systems on disks of this machine's own. */
    List<Disk> disks();

    /** Graphics processors as the system lists them; none where {@link PciGraphics} does. */
    List<PciGraphics.Card> graphics();
}
