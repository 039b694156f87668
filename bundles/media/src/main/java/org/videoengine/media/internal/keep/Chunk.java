package org.videoengine.media.internal.keep;

/**
 * A part of a file that is whole and durable.
 *
 * @param frames of the film that it holds
 * @param end where it ends in the file, in bytes
 * @param checksum of its bytes, CRC-32C
 */
public record Chunk(int frames, long end, int checksum) {}
