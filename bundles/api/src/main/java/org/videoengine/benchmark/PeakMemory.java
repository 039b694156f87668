package org.videoengine.benchmark;

import java.util.OptionalLong;

/**
 * The most memory that was in use at a time over a configuration's runs. Each starts after a collection of garbage.
 *
 * @param processBytes resident memory of the whole process, as the system tells it; empty where it does not
 * @param heapBytes of Java's heap, objects and garbage not yet collected, sampled fifty times a second
 * @param deviceBytes of the device, over what was in use on it before, sampled in the runs that warm up; empty where the backend
 *     does not tell
 */
public record PeakMemory(OptionalLong processBytes, long heapBytes, OptionalLong deviceBytes) {}
