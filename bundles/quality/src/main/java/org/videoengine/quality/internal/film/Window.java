package org.videoengine.quality.internal.film;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.videoengine.quality.internal.picture.PictureFigures;

/**
 * A picture's figures among those of its neighbours, as they pass by. Holds so many on both sides of the one that is looked
 * at.
 */
final class Window {
    /** Neighbours on each side. */
    static final int REACH = 6;

    private final Consumer<Window> whenCentred;
    private final Deque<PictureFigures> held = new ArrayDeque<>();
    private List<PictureFigures> view = List.of();
    private int centre;

    /** Calls when a picture has all its neighbours that there are. */
    Window(Consumer<Window> whenCentred) {
        this.whenCentred = whenCentred;
    }

    void add(PictureFigures figures) {
        held.addLast(figures);
        if (held.size() > 2 * REACH + 1) {
            held.removeFirst();
            centre--;
        }
        if (held.size() - centre > REACH) {
            look();
        }
    }

    /** No more pictures come: the last ones are looked at. */
    void end() {
        while (centre < held.size()) {
            look();
        }
    }

    private void look() {
        view = new ArrayList<>(held);
        whenCentred.accept(this);
        centre++;
    }

    /** The one in the middle, or a neighbour of it; null where there is none. */
    PictureFigures at(int offset) {
        int index = centre + offset;
        return index >= 0 && index < view.size() ? view.get(index) : null;
    }

    /** Mean absolute difference of a picture from the one before it; NaN where there is none. */
    double difference(int offset) {
        PictureFigures figures = at(offset);
        return figures == null || figures.change().isEmpty()
                ? Double.NaN
                : figures.change().get().meanDifference();
    }

    /** How much parts of a picture differ from the one before it beyond what most of it does; NaN where there is none. */
    double localDifference(int offset) {
        PictureFigures figures = at(offset);
        return figures == null || figures.change().isEmpty()
                ? Double.NaN
                : figures.change().get().locally();
    }
}
