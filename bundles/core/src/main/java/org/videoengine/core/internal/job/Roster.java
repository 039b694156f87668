package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.UnsupportedPlanException;
import org.videoengine.render.RenderException;

/**
 * The backends of one job, which of them draws a shot, and what happened to them. Not thread-safe: the {@link Dispatcher} locks.
 */
final class Roster {
    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);
    /** A backend that refuses so many shots one after the other is not asked again. */
    private static final int MOST_REFUSALS = 3;

    private final BackendSelection selection;
    private final List<Station> stations = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean lost;

    Roster(BackendSelection selection) {
        this.selection = selection;
    }

    /** Whether a backend may draw for this job. */
    boolean wants(BackendHandle handle) {
        return selection.allows(handle.descriptor()) && handle.hung().isEmpty();
    }

    /** Takes a backend in, after those that are preferred to it and those that came before it. */
    void add(Station station) {
        int place = 0;
        while (place < stations.size() && preference(stations.get(place)) >= preference(station)) {
            place++;
        }
        stations.add(place, station);
    }

    private static int preference(Station station) {
        return station.handle().descriptor().preference();
    }

    /** It has left, and nothing of it is open any more. */
    void forget(Station station) {
        stations.remove(station);
    }

    /** All that were taken in, until they are forgotten. */
    List<Station> all() {
        return stations;
    }

    Optional<Station> of(BackendHandle handle) {
        return stations.stream().filter(station -> station.handle() == handle).findFirst();
    }

    /**
     * A backend has failed and gets no more frames in this job.
     *
     * @param stillTrusted whether what it has drawn may be right
     */
    void setAside(Station station, boolean stillTrusted, String reason) {
        dismiss(station, stillTrusted, "backend " + station.id() + " was set aside: " + reason);
    }

    /**
     * A backend's service was withdrawn.
     *
     * @param used whether it had anything to do; otherwise nobody needs to know
     */
    void leaves(Station station, boolean used) {
        if (used) {
            dismiss(station, true, "backend " + station.id() + " was removed during the render");
        } else {
            station.dismiss(true);
        }
    }

    private void dismiss(Station station, boolean stillTrusted, String note) {
        if (station.serving()) {
            lost = true;
            notes.add(note);
        }
        station.dismiss(stillTrusted);
    }

    /** A backend failed to draw a frame. */
    void fails(Station station, Throwable fault) {
        LOG.debug("backend {} failed", station.id(), fault);
        if (station.handle().gone()) {
            leaves(station, true);
        } else {
            setAside(station, true, reason(fault));
        }
    }

    /** A backend failed to open a shot that may take all the room there is. */
    void failsToOpen(Station station, ShotStage stage, Throwable fault) {
        if (fault instanceof RenderException unreadable && !stage.openBeside(station)) {
            stage.fail(unreadable);
        } else if (fault instanceof BackendException || fault instanceof RenderException) {
            refuses(station, stage, fault);
        } else {
            fails(station, fault);
        }
    }

    /** A backend does not draw a shot; it may draw the next one. */
    private void refuses(Station station, ShotStage stage, Throwable fault) {
        if (station.handle().gone()) {
            leaves(station, true);
            return;
        }
        String reason = reason(fault);
        stage.refuse(station, reason);
        // That one does not draw shots of one kind says nothing of the next shot.
        if (fault instanceof UnsupportedPlanException || station.refuse() < MOST_REFUSALS) {
            String note = "backend " + station.id() + " did not take shot "
                    + stage.plan().shotId() + ": " + reason;
            if (!notes.contains(note)) {
                notes.add(note);
            }
        } else {
            setAside(station, true, "it refused " + MOST_REFUSALS + " shots in a row, the last because: " + reason);
        }
    }

    /** What a backend's fault is, in one sentence. */
    static String reason(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return "Java's heap is too small; give it a larger one (-Xmx)";
        }
        boolean sentence =
                (fault instanceof BackendException || fault instanceof RenderException) && fault.getMessage() != null;
        return sentence ? fault.getMessage() : fault.toString();
    }

    /** What happened to backends, one sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether backends were lost that might have drawn. */
    boolean hasLost() {
        return lost;
    }

    /**
     * Whether a shot is drawn on a backend: for each wish on the best one that fits. One that has just come draws as soon as it
     * has shown that it can, and one that has the shot open goes on until a better one has opened it.
     */
    boolean serves(ShotStage stage, Station station) {
        if (!station.serving() || stage.refusedBy(station)) {
            return false;
        }
        for (Predicate<BackendDescriptor> wish : selection.wishes()) {
            if (wish.test(station.handle().descriptor()) && bestFor(wish, stage, station)) {
                return true;
            }
        }
        return false;
    }

    private boolean bestFor(Predicate<BackendDescriptor> wish, ShotStage stage, Station station) {
        for (Station better : stations) {
            if (better == station) {
                return true;
            }
            boolean rival = better.serving()
                    && better.established()
                    && !stage.refusedBy(better)
                    && wish.test(better.handle().descriptor());
            if (rival && (stage.openOn(better) || !stage.openOn(station))) {
                return false;
            }
        }
        return false;
    }

    /** Whether any backend draws a shot. */
    boolean anyServes(ShotStage stage) {
        return stations.stream().anyMatch(station -> serves(stage, station));
    }

    /**
     * Whether a backend does not hold the others up by taking the next frame: they would not have drawn it, and all that may be
     * drawn without it, before it is done.
     *
     * @param left frames that are not handed out, or as many as may be before the next one is done if these are fewer
     */
    boolean worthwhile(ShotStage stage, Station station, int left) {
        double othersRate = 0;
        double othersSlowest = 0;
        double othersFastest = Double.MAX_VALUE;
        for (Station other : stations) {
            double mean = other.pace().mean();
            if (other != station && mean > 0 && stage.openOn(other) && serves(stage, other)) {
                othersRate += other.seats() / mean;
                othersSlowest = Math.max(othersSlowest, mean);
                othersFastest = Math.min(othersFastest, mean);
            }
        }
        // One that is not known yet is tried where there is much left to do.
        double own = station.pace().mean() > 0 ? station.pace().mean() : 4 * othersSlowest;
        // The quickest takes every frame: else all might leave the last ones to each other.
        return own <= othersFastest || own * othersRate <= left;
    }
}
