package org.videoengine.hardware;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a container, or any other control group of Linux, allows this process and its like.
 *
 * @param mechanism {@code cgroup v1} or {@code cgroup v2}
 * @param memoryLimitBytes most bytes of memory that all processes of the group may hold together: the least of the group's and of
 *     its parents'; empty where there is no limit
 * @param memoryUsedBytes bytes that they hold now, without what the system would give back, such as cached files; empty where
 *     there is no limit
 * @param processors processors' worth of time that they may use, such as 1.5; empty where there is no limit
 */
public record Container(
        String mechanism, OptionalLong memoryLimitBytes, OptionalLong memoryUsedBytes, OptionalDouble processors) {

    /** Refuses null. */
    public Container {
        Objects.requireNonNull(mechanism, "mechanism");
        Objects.requireNonNull(memoryLimitBytes, "memoryLimitBytes");
        Objects.requireNonNull(memoryUsedBytes, "memoryUsedBytes");
        Objects.requireNonNull(processors, "processors");
    }

    /** Bytes up to the limit; {@link Long#MAX_VALUE} where there is none. */
    public long memoryFreeBytes() {
        return memoryLimitBytes.isPresent()
                ? Math.max(0, memoryLimitBytes.getAsLong() - memoryUsedBytes.orElse(0))
                : Long.MAX_VALUE;
    }
}
