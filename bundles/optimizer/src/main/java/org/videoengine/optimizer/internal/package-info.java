/**
 * The optimizer: a first guess by tiers, trials that correct it, a model of speed, and the ladder of what gives way for speed.
 */
package org.videoengine.optimizer.internal;
