package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.RenderException;

/** One shot being drawn, and its renderers on one or several backends. Not thread-safe: the {@link Dispatcher} locks. */
final class ShotStage {
    private static final class Entry {
        private OpenRenderer renderer;
        private boolean opening;
        private boolean needsRoom;
        private boolean refused;
    }

    private final int number;
    private final ShotPlan plan;
    private final Optional<PicturesBetween> motion;
    private final Map<Station, Entry> entries = new LinkedHashMap<>();
    private final Set<String> refusals = new LinkedHashSet<>();
    private RenderException failure;
    private boolean closed;

    ShotStage(int number, ShotPlan plan, Optional<PicturesBetween> motion) {
        this.number = number;
        this.plan = plan;
        this.motion = motion;
    }

    /** Its place among the shots, from 0. */
    int number() {
        return number;
    }

    ShotPlan plan() {
        return plan;
    }

    Optional<PicturesBetween> motion() {
        return motion;
    }

    private Entry entry(Station station) {
        return entries.computeIfAbsent(station, any -> new Entry());
    }

    /** The renderer on a backend; null if none is open. */
    OpenRenderer renderer(Station station) {
        Entry entry = entries.get(station);
        return entry == null ? null : entry.renderer;
    }

    boolean openOn(Station station) {
        return renderer(station) != null;
    }

    /** Whether it is open, or being opened, on another backend that draws. */
    boolean openBeside(Station station) {
        return entries.entrySet().stream()
                .anyMatch(e -> e.getKey() != station
                        && e.getKey().serving()
                        && (e.getValue().opening || e.getValue().renderer != null));
    }

    boolean opening(Station station) {
        Entry entry = entries.get(station);
        return entry != null && entry.opening;
    }

    void opens(Station station) {
        entry(station).opening = true;
    }

    /**
     * The end of an opening.
     *
     * @param renderer null if it failed
     * @return false if the shot is done with, so that the renderer is not needed
     */
    boolean opened(Station station, OpenRenderer renderer) {
        Entry entry = entries.get(station);
        if (entry == null) {
            return false;
        }
        entry.opening = false;
        if (renderer != null && !closed && station.serving()) {
            entry.renderer = renderer;
            return true;
        }
        return false;
    }

    /** Whether the shot could not be opened on a backend beside another shot. */
    boolean needsRoom(Station station) {
        Entry entry = entries.get(station);
        return entry != null && entry.needsRoom;
    }

    void needRoom(Station station) {
        entry(station).needsRoom = true;
    }

    /** A backend does not draw this shot. */
    void refuse(Station station, String reason) {
        entry(station).refused = true;
        refusals.add(reason);
    }

    boolean refusedBy(Station station) {
        Entry entry = entries.get(station);
        return entry != null && entry.refused;
    }

    /** Why backends do not draw this shot. */
    Set<String> refusals() {
        return refusals;
    }

    /** A picture of the shot cannot be read. */
    void fail(RenderException cause) {
        failure = cause;
    }

    /** Why no backend can draw it; null as far as is known. */
    RenderException failure() {
        return failure;
    }

    /** Takes the renderer of a backend away; null if there is none. */
    OpenRenderer take(Station station) {
        Entry entry = entries.get(station);
        if (entry == null || entry.renderer == null) {
            return null;
        }
        OpenRenderer taken = entry.renderer;
        entry.renderer = null;
        return taken;
    }

    /** Keeps nothing of a backend that has left. */
    void forget(Station station) {
        entries.remove(station);
    }

    /** The shot is done with: takes all renderers away. */
    List<OpenRenderer> close() {
        closed = true;
        List<OpenRenderer> renderers = new ArrayList<>();
        for (Station station : entries.keySet()) {
            OpenRenderer renderer = take(station);
            if (renderer != null) {
                renderers.add(renderer);
            }
        }
        return renderers;
    }
}
