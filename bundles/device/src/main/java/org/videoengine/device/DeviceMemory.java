package org.videoengine.device;

/** A piece of a device's memory. */
public interface DeviceMemory extends AutoCloseable {

    /** Its size. */
    long bytes();

    /** Gives it back. No queue may still use it. Idempotent. */
    @Override
    void close();
}
