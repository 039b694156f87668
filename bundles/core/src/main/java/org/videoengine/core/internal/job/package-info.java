/**
 * A render job from its request to its result. Read {@link org.videoengine.core.internal.job.FilmRun} first: it runs one
 * drawing crew over a {@link org.videoengine.core.internal.job.FrameConveyor} into a sink.
 */
package org.videoengine.core.internal.job;
