package org.videoengine.core.internal.plan;

import org.videoengine.plan.WorkingSpace;

/**
 * How strong a vignette must be in a plan for a film of any quality to look alike. What a project asks for is a share of the light,
 * and so it is in linear light. Code values are about the 2.2th root of the light (as by BT.709's camera and common displays), which
 * a fall-off has to follow; it does in the corners, and within 1 % between them and the centre up to a strength of 0.5.
 */
final class VignetteStrength {
    private static final double GAMMA = 2.2;
    /** Of the light in the corners, what the strongest takes ({@link org.videoengine.plan.ShotPlan}). */
    private static final double TAKEN = 0.75;

    private VignetteStrength() {}

    /**
     * The strength in a plan.
     *
     * @param asked strength in the project, 0 to 1
     * @param space of the plan
     */
    static double in(WorkingSpace space, double asked) {
        return space == WorkingSpace.LINEAR_RGB ? asked : (1 - StrictMath.pow(1 - TAKEN * asked, 1 / GAMMA)) / TAKEN;
    }
}
