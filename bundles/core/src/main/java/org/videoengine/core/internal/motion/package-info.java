/**
 * Motion between keyframes. Start at {@link org.videoengine.core.internal.motion.FlowEstimator}, which finds it, and
 * {@link org.videoengine.core.internal.motion.PairMotion}, which says where each pixel of a frame in between comes from.
 */
package org.videoengine.core.internal.motion;
