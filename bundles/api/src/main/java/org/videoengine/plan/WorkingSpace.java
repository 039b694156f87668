package org.videoengine.plan;

/** The values in which samples are filtered and summed. */
public enum WorkingSpace {
    /** Y', Cb and Cr as they are coded, each plane on its own grid: fast, and what most tools do. */
    YCBCR,
    /** Red, green and blue in linear light: blends and blur behave as light does. */
    LINEAR_RGB
}
