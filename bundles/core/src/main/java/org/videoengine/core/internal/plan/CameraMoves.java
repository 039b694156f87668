package org.videoengine.core.internal.plan;

import java.util.List;
import org.videoengine.project.CameraMove;
import org.videoengine.project.CameraMove.Direction;

/**
 * Composes the moves of a shot: zooms multiply, offsets and rolls add. {@link CameraMove.Path} is no part of this: it moves
 * the base view.
 *
 * <p>Offsets count in the view as it is at that moment. The centre of the picture therefore slides evenly across the screen
 * by {@code amount} of its width, whatever a zoom does meanwhile. They run along the picture's own axes, whatever a roll
 * does. A move {@code OUT} stands at {@code 1 - progress} of the move {@code IN}, so that easing keeps its meaning.
 *
 * <p>Transcendental functions are those of {@link StrictMath}, which give the same bits on every machine.
 */
final class CameraMoves {
    /** An easing may overshoot; the camera never comes closer to the picture than a hundredth of the distance. */
    private static final double LEAST_DISTANCE = 0.01;

    private static final double MOST_MAGNIFICATION = 1e6;

    private final List<CameraMove> moves;

    CameraMoves(List<CameraMove> moves) {
        this.moves = moves.stream()
                .filter(move -> !(move instanceof CameraMove.Path || move instanceof CameraMove.Static))
                .toList();
    }

    /** The pose at a share of the shot, 0 on its first frame and 1 on its last. */
    CameraPose at(double share) {
        double magnification = 1;
        double x = 0;
        double y = 0;
        double degrees = 0;
        double trackX = 0;
        double trackY = 0;
        double distance = 1;
        for (CameraMove move : moves) {
            double progress = EasingCurve.at(move.easing(), share);
            if (move instanceof CameraMove.Zoom zoom) {
                magnification *= StrictMath.pow(1 + zoom.amount(), inwards(zoom.direction(), progress));
            } else if (move instanceof CameraMove.Dolly dolly) {
                double left = Math.max(LEAST_DISTANCE, 1 - dolly.amount() * inwards(dolly.direction(), progress));
                magnification /= left;
                distance *= left;
            } else if (move instanceof CameraMove.Pan pan) {
                x += sign(pan.direction()) * pan.amount() * (progress - 0.5);
            } else if (move instanceof CameraMove.Tilt tilt) {
                y += sign(tilt.direction()) * tilt.amount() * (progress - 0.5);
            } else if (move instanceof CameraMove.Track track) {
                double offset = sign(track.direction()) * track.amount() * (progress - 0.5);
                if (track.direction() == Direction.LEFT || track.direction() == Direction.RIGHT) {
                    trackX += offset;
                } else {
                    trackY += offset;
                }
            } else if (move instanceof CameraMove.Roll roll) {
                degrees += sign(roll.direction()) * roll.degrees() * progress;
            }
        }
        return new CameraPose(
                Math.min(MOST_MAGNIFICATION, Math.max(1 / MOST_MAGNIFICATION, magnification)),
                x + trackX,
                y + trackY,
                degrees,
                trackX,
                trackY,
                distance);
    }

    private static double inwards(Direction direction, double progress) {
        return direction == Direction.OUT ? 1 - progress : progress;
    }

    private static int sign(Direction direction) {
        return switch (direction) {
            case RIGHT, DOWN, CLOCKWISE, IN -> 1;
            case LEFT, UP, COUNTERCLOCKWISE, OUT -> -1;
        };
    }
}
