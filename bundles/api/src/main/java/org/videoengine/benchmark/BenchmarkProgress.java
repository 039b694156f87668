package org.videoengine.benchmark;

/**
 * How far a benchmark has come.
 *
 * @param stepsDone renders that have ended
 * @param stepsTotal renders that there will be, as far as is known now
 * @param doing what is being done, in a few words
 * @param elapsedSeconds since the benchmark started
 * @param remainingSeconds estimate, negative while there is none
 */
public record BenchmarkProgress(
        int stepsDone, int stepsTotal, String doing, double elapsedSeconds, double remainingSeconds) {}
