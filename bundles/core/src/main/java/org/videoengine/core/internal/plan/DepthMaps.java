package org.videoengine.core.internal.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.plan.Focus;
import org.videoengine.project.DepthOfField;
import org.videoengine.project.Interpolation;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;

/**
 * What a shot needs depth maps for.
 *
 * @param needed whether it does
 * @param focus what is sharp, where not all is
 */
record DepthMaps(boolean needed, Optional<Focus> focus) {
    /** Most that the shapes of a picture and its map may differ. */
    private static final double SHAPE_TOLERANCE = 0.02;

    /**
     * Looks at the maps of the pictures that a shot shows.
     *
     * @throws RenderException if one is missing, cannot be read or has another shape than its picture
     */
    static DepthMaps of(
            Shot shot, KeyframeTrack track, List<Picture> measured, KeyframeReader pictures, Problems problems)
            throws RenderException {
        DepthOfField lens = shot.effects().depthOfField();
        boolean blurred = lens.aperture() > 0;
        boolean needed = blurred || shot.interpolation() == Interpolation.DEPTH_AWARE;
        for (int i = 0; needed && i < measured.size(); i++) {
            Picture picture = measured.get(i);
            Path file = track.depth(i).orElseThrow(() -> problems.in("keyframes")
                    .error(picture + " has no depth map, which " + (blurred ? "depthOfField" : "\"depth_aware\"")
                            + " needs"));
            check(picture, file, pictures, problems);
        }
        return new DepthMaps(
                needed, blurred ? Optional.of(new Focus(lens.focus(), lens.aperture())) : Optional.empty());
    }

    private static void check(Picture picture, Path file, KeyframeReader pictures, Problems problems)
            throws RenderException {
        PictureInfo map;
        try {
            map = pictures.probe(new KeyframeSource.Image(file));
        } catch (MediaException e) {
            throw new RenderException(e.getMessage(), e);
        }
        double wider = (double) map.width() * picture.height() / ((double) map.height() * picture.width());
        if (Math.abs(wider - 1) > SHAPE_TOLERANCE) {
            throw problems.in("keyframes")
                    .error("the depth map " + file + " is " + map.width() + "x" + map.height()
                            + ", which is not the shape of its picture " + picture
                            + "; make it as wide for its height");
        }
    }
}
