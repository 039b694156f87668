package org.videoengine.hardware;

/**
 * A machine's main memory, in bytes, whatever a container allows of it.
 *
 * @param totalBytes as the system sees it: a little less than what is built in
 * @param availableBytes what processes can take without anything being swapped out, as the system estimates it
 */
public record Memory(long totalBytes, long availableBytes) {}
