package org.videoengine.benchmark.internal.run;

import org.videoengine.render.VideoGenerationResult;

/** A render that counts, and what it took. */
record TimedRun(VideoGenerationResult result, Usage usage) {}
