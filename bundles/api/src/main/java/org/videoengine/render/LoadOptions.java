package org.videoengine.render;

/**
 * How a project is loaded.
 *
 * @param allowExternal whether pictures may lie outside the project's folder
 */
public record LoadOptions(boolean allowExternal) {
    /** Pictures must lie in the project's folder. */
    public static final LoadOptions DEFAULT = new LoadOptions(false);
}
