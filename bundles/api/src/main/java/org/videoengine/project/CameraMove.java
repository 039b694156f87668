package org.videoengine.project;

import java.util.List;
import java.util.Objects;

/**
 * One move of the camera over a shot. Moves in one list are composed: zooms multiply, offsets and rolls add. A move
 * starts on the shot's first frame and arrives on its last: frame {@code k} of {@code n} is at progress
 * {@code easing(k / (n - 1))}.
 *
 * <p>Without any move the view is the largest rectangle of the film's aspect, centred in the keyframe. Where a move would
 * look past the picture's edge, the planner brings the whole shot closer by the least factor that keeps every view inside.
 */
public sealed interface CameraMove {

    /** How progress follows time. */
    Easing easing();

    /** Where to. Each move takes the directions that it names. */
    enum Direction {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        IN,
        OUT,
        CLOCKWISE,
        COUNTERCLOCKWISE
    }

    /** The camera stands still. */
    record Static() implements CameraMove {
        @Override
        public Easing easing() {
            return Easing.LINEAR;
        }
    }

    /**
     * The view turns left or right across the picture, half of the way before and half after the centre.
     *
     * @param direction {@code LEFT} or {@code RIGHT}: where the camera looks to, so the picture slides the other way
     * @param amount distance as a share of the view's width, 0 to 10
     * @param easing how progress follows time
     */
    record Pan(Direction direction, double amount, Easing easing) implements CameraMove {
        /** Checks the numbers; throws {@link IllegalArgumentException}. */
        public Pan {
            check("pan", direction, amount, 10, List.of(Direction.LEFT, Direction.RIGHT));
            Objects.requireNonNull(easing, "easing");
        }
    }

    /**
     * The view turns up or down across the picture, half of the way before and half after the centre.
     *
     * @param direction {@code UP} or {@code DOWN}
     * @param amount distance as a share of the view's height, 0 to 10
     * @param easing how progress follows time
     */
    record Tilt(Direction direction, double amount, Easing easing) implements CameraMove {
        /** Checks the numbers; throws {@link IllegalArgumentException}. */
        public Tilt {
            check("tilt", direction, amount, 10, List.of(Direction.UP, Direction.DOWN));
            Objects.requireNonNull(easing, "easing");
        }
    }

    /**
     * The focal length changes: magnification goes from 1 to {@code 1 + amount} ({@code IN}) or back ({@code OUT}),
     * geometrically, so that the zoom looks evenly fast.
     *
     * @param direction {@code IN} or {@code OUT}
     * @param amount growth of the magnification, 0 to 100
     * @param easing how progress follows time
     */
    record Zoom(Direction direction, double amount, Easing easing) implements CameraMove {
        /** Checks the numbers; throws {@link IllegalArgumentException}. */
        public Zoom {
            check("zoom", direction, amount, 100, List.of(Direction.IN, Direction.OUT));
            Objects.requireNonNull(easing, "easing");
        }
    }

    /**
     * The camera travels towards the picture or away from it at an even speed: the distance goes from 1 to
     * {@code 1 - amount} ({@code IN}) or back ({@code OUT}), and magnification is its reciprocal.
     *
     * @param direction {@code IN} or {@code OUT}
     * @param amount share of the distance travelled, 0 to 0.99
     * @param easing how progress follows time
     */
    record Dolly(Direction direction, double amount, Easing easing) implements CameraMove {
        /** Checks the numbers; throws {@link IllegalArgumentException}. */
        public Dolly {
            check("dolly", direction, amount, 0.99, List.of(Direction.IN, Direction.OUT));
            Objects.requireNonNull(easing, "easing");
        }
    }

    /**
     * The camera travels sideways, half of the way before and half after the centre. Over a flat picture this looks like a
     * pan or tilt.
     *
     * @param direction {@code LEFT}, {@code RIGHT}, {@code UP} or {@code DOWN}
     * @param amount distance as a share of the view's width or height, 0 to 10
     * @param easing how progress follows time
     */
    record Track(Direction direction, double amount, Easing easing) implements CameraMove {
        /** Checks the numbers; throws {@link IllegalArgumentException}. */
        public Track {
            check(
                    "track",
                    direction,
                    amount,
                    10,
                    List.of(Direction.LEFT, Direction.RIGHT, Direction.UP, Direction.DOWN));
            Objects.requireNonNull(easing, "easing");
        }
    }

    /**
     * The camera turns about its axis, from level to {@code degrees}.
     *
     * @param direction {@code CLOCKWISE} or {@code COUNTERCLOCKWISE}: the way the camera turns, so the picture turns the
     *     other way
     * @param degrees angle, 0 to 3600
     * @param easing how progress follows time
     */
    record Roll(Direction direction, double degrees, Easing easing) implements CameraMove {
        /** Checks the numbers; throws {@link IllegalArgumentException}. */
        public Roll {
            check("roll", direction, degrees, 3600, List.of(Direction.CLOCKWISE, Direction.COUNTERCLOCKWISE));
            Objects.requireNonNull(easing, "easing");
        }
    }

    /**
     * Explicit views at times. Between two views the rectangle's edges move linearly under the easing. The clock of a path
     * is stretched by less than a frame so that a last view timed at the end of the shot is reached on the last frame.
     *
     * @param views at least one, times strictly ascending
     * @param easing how progress follows time between one view and the next
     */
    record Path(List<ViewRect> views, Easing easing) implements CameraMove {
        /** Checks the views; throws {@link IllegalArgumentException}. */
        public Path {
            views = List.copyOf(views);
            Objects.requireNonNull(easing, "easing");
            if (views.isEmpty()) {
                throw new IllegalArgumentException("a path needs at least one view");
            }
            for (int i = 1; i < views.size(); i++) {
                if (views.get(i).time() <= views.get(i - 1).time()) {
                    throw new IllegalArgumentException("the times of a path's views ascend strictly, but view " + i
                            + " is at " + views.get(i).time() + " s after one at "
                            + views.get(i - 1).time() + " s");
                }
            }
        }
    }

    private static void check(
            String move, Direction direction, double amount, double most, List<Direction> directions) {
        if (!directions.contains(direction)) {
            throw new IllegalArgumentException("a " + move + " goes "
                    + String.join(
                            " or ",
                            directions.stream().map(d -> d.name().toLowerCase()).toList())
                    + ", not "
                    + (direction == null ? "nowhere" : direction.name().toLowerCase()));
        }
        if (!(amount >= 0 && amount <= most)) {
            throw new IllegalArgumentException(
                    "the amount of a " + move + " lies between 0 and " + most + ", not " + amount);
        }
    }
}
