package org.videoengine.hardware;

import java.util.Objects;

/**
 * The vector instructions that the kernels of the processor's backend use once they are warm.
 *
 * @param vectorBits bits of a vector; 0 where plain loops are used, or no such backend is installed
 * @param detail how it works, or why it does not, in a line
 */
public record Simd(int vectorBits, String detail) {

    /** Refuses null. */
    public Simd {
        Objects.requireNonNull(detail, "detail");
    }

    /** Whether plain loops are used. */
    public boolean scalar() {
        return vectorBits == 0;
    }
}
