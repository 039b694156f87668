package org.videoengine.monitor;

/**
 * Memory of a process, in bytes.
 *
 * @param heapUsed of Java's heap, what is not collected yet included
 * @param heapCommitted of Java's heap, taken from the machine
 * @param heapMax the most that Java's heap may become
 * @param direct outside of the heap, in Java's direct buffers
 * @param resident of the whole process in the machine's memory, codecs and drivers included; negative where the operating
 *     system does not tell (it does on Linux)
 * @param frames of the heap in the frames of the jobs that run
 */
public record MemorySnapshot(
        long heapUsed, long heapCommitted, long heapMax, long direct, long resident, long frames) {}
