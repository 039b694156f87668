package org.videoengine.benchmark.internal.run;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a render took of the machine.
 *
 * @param wallSeconds from its start to its end
 * @param cpuSeconds of all cores together; empty where the system does not tell
 * @param heapBytes most of Java's heap
 * @param processBytes most that was resident; empty where the system does not tell
 * @param deviceBytes most of the device beyond what was in use before; empty where nobody tells
 */
record Usage(
        double wallSeconds,
        OptionalDouble cpuSeconds,
        long heapBytes,
        OptionalLong processBytes,
        OptionalLong deviceBytes) {}
