package org.videoengine.plan;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Recipes that are worked out each time they are asked for, so that a plan of a hundred thousand frames takes no more memory than
 * one of a hundred. Thread-safe if what works them out is.
 */
public final class ComputedFrames extends AbstractList<FrameRecipe> implements RandomAccess {
    private final int count;
    private final IntFunction<FrameRecipe> recipes;

    /**
     * A list.
     *
     * @param count frames
     * @param recipes gives the recipe of a frame, numbered from 0; the same one every time, and a valid one
     */
    public ComputedFrames(int count, IntFunction<FrameRecipe> recipes) {
        this.count = count;
        this.recipes = Objects.requireNonNull(recipes, "recipes");
    }

    @Override
    public FrameRecipe get(int frame) {
        return recipes.apply(Objects.checkIndex(frame, count));
    }

    @Override
    public int size() {
        return count;
    }
}
