/**
 * Planning: a shot and a configuration become a {@link org.videoengine.plan.ShotPlan} of plain numbers. Start at
 * {@link org.videoengine.core.internal.plan.ShotPlanner}; {@link org.videoengine.core.internal.plan.TimelineBuilder} lays
 * shots on the film.
 */
package org.videoengine.core.internal.plan;
