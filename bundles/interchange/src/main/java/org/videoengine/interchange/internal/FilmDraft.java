package org.videoengine.interchange.internal;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.project.FrameRate;

/**
 * Lays pieces of a timeline on a film's frames. Cuts keep their moments to the nearest frame; a dissolve makes both of its shots
 * longer, by what each has left beyond the cut.
 */
final class FilmDraft {

    /**
     * A shot to be.
     *
     * @param seen what is seen
     * @param frames how many, dissolves included
     * @param lead frames of these before the cut at its start
     * @param overlap frames that it shares with the next one, 0 for a cut
     */
    record Draft(Seen seen, int frames, int lead, int overlap) {}

    private final FrameRate rate;
    private final MediaFacts facts;
    private final Notes notes;
    private final List<Piece> pieces = new ArrayList<>();
    private int[] length;
    private int[] before;
    private int[] after;

    FilmDraft(FrameRate rate, MediaFacts facts, Notes notes) {
        this.rate = rate;
        this.facts = facts;
        this.notes = notes;
    }

    /** The shots of a film. */
    List<Draft> draft(List<Piece> timeline) {
        collect(timeline);
        int count = pieces.size();
        before = new int[count];
        after = new int[count];
        for (int i = 0; i + 1 < count; i++) {
            dissolve(i);
        }
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int lead = i > 0 ? before[i - 1] : 0;
            drafts.add(new Draft(pieces.get(i).seen(), lead + length[i] + after[i], lead, before[i] + after[i]));
        }
        return drafts;
    }

    private void collect(List<Piece> timeline) {
        List<Integer> lengths = new ArrayList<>();
        for (Piece piece : timeline) {
            int frames = (int) (frame(piece.end()) - frame(piece.start()));
            boolean moreBlack = piece.isNothing()
                    && !pieces.isEmpty()
                    && pieces.get(pieces.size() - 1).isNothing();
            if (moreBlack) {
                int last = lengths.size() - 1;
                lengths.set(last, lengths.get(last) + frames);
                pieces.set(last, piece);
            } else if (frames > 0) {
                pieces.add(piece);
                lengths.add(frames);
            } else if (piece.seen() instanceof Seen.Media media) {
                notes.add("\"" + Otio.name(media.clip()) + "\" is shorter than a frame and left out");
            }
        }
        length = lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    private long frame(double seconds) {
        return Math.round(seconds * rate.fps());
    }

    /** Settles the dissolve after a piece, once that before it is settled. */
    private void dissolve(int index) {
        Piece piece = pieces.get(index);
        if (piece.toNext().isEmpty()) {
            return;
        }
        int wishedBefore = (int) frame(piece.toNext().get().before());
        int wishedAfter = (int) frame(piece.toNext().get().after());
        int usedBefore = index > 0 ? after[index - 1] : 0;
        before[index] = Math.max(0, Math.min(wishedBefore, Math.min(length[index] - usedBefore, head(index + 1))));
        after[index] = Math.max(0, Math.min(wishedAfter, Math.min(length[index + 1], tail(index))));
        // A dissolve is shorter than both of its shots.
        int lead = index > 0 ? before[index - 1] : 0;
        if (before[index] > 0 && before[index] >= lead + length[index]) {
            before[index]--;
        }
        if (after[index] > 0 && after[index] >= length[index + 1]) {
            after[index]--;
        }
        int made = before[index] + after[index];
        if (made < wishedBefore + wishedAfter) {
            notes.add("the dissolve after \"" + name(piece) + "\" is shortened from " + (wishedBefore + wishedAfter)
                    + " to " + made + (made == 1 ? " frame" : " frames") + ", as there is no more of its pictures");
        }
    }

    private static String name(Piece piece) {
        return piece.seen() instanceof Seen.Media media ? Otio.name(media.clip()) : "black";
    }

    /** Frames that a piece has before its start. */
    private int head(int index) {
        return pieces.get(index).seen() instanceof Seen.Media media && media.speed() > 0 && isClip(media)
                ? frames(media.at() / media.speed())
                : Integer.MAX_VALUE;
    }

    /** Frames that a piece has after its end. */
    private int tail(int index) {
        return pieces.get(index).seen() instanceof Seen.Media media && media.speed() > 0 && isClip(media)
                ? frames((facts.duration(media.clip()) - media.at()) / media.speed()
                        - pieces.get(index).duration())
                : Integer.MAX_VALUE;
    }

    private boolean isClip(Seen.Media media) {
        return facts.file(media.clip())
                .filter(file -> !MediaFacts.isPicture(file))
                .isPresent();
    }

    private int frames(double seconds) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.floor(seconds * rate.fps() + Flattener.EPSILON)));
    }
}
