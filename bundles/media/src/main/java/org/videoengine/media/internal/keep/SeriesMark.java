package org.videoengine.media.internal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.videoengine.media.MediaException;
import org.videoengine.media.SinkSettings;

/**
 * Says of what film the numbered stills in a folder are, also when all of them are there: a render that goes on would
 * otherwise take those of another film for its own. One thread at a time.
 */
public final class SeriesMark implements AutoCloseable {
    private static final String UNKNOWN =
            "the stills that are there are not known to be of this film, so that none of them is kept";

    private final RenderFolder folder;
    private final boolean known;
    private final Optional<String> lost;

    private SeriesMark(RenderFolder folder, boolean known, Optional<String> lost) {
        this.folder = folder;
        this.known = known;
        this.lost = lost;
    }

    /**
     * Marks a series.
     *
     * @param pattern the name of all stills
     * @param areThere whether there are some that are to be kept
     * @throws MediaException if that is not allowed, another render writes them, or stills that are to be kept are of another
     *     film
     */
    public static SeriesMark open(Path pattern, boolean areThere, SinkSettings settings) throws MediaException {
        RenderFolder folder = RenderFolder.open(pattern);
        try {
            Optional<Journal.Content> left =
                    areThere ? Journal.read(folder.journal()) : Optional.<Journal.Content>empty();
            if (left.isPresent()) {
                Differences.check(pattern, left.get().identity(), settings.identity());
                folder.clearBesideJournal();
            } else {
                folder.clear();
                Journal.create(folder.journal(), settings.identity(), List.of()).close();
            }
            Optional<String> lost = areThere && left.isEmpty() ? Optional.of(UNKNOWN) : Optional.empty();
            return new SeriesMark(folder, left.isPresent(), lost);
        } catch (IOException e) {
            folder.deleteUnlessKept();
            throw OutputFiles.failure(pattern, e);
        } catch (MediaException e) {
            folder.close();
            throw e;
        }
    }

    /** Whether an earlier render has marked the stills that are there as of this film. */
    public boolean known() {
        return known;
    }

    /** Why stills that are there cannot be kept, in one sentence; empty if they can, or there are none. */
    public Optional<String> lost() {
        return lost;
    }

    /** Whether a still was written after the series was begun: one that was there before may be of another film. */
    public boolean covers(Path still) {
        try {
            return known
                    && Files.getLastModifiedTime(still).compareTo(Files.getLastModifiedTime(folder.journal())) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A file that goes with the mark. */
    public Path file(String name) {
        return folder.file(name);
    }

    /** The series is given up. Idempotent. */
    public void delete() {
        folder.delete();
    }

    /** Leaves the mark for a later render. Idempotent. */
    @Override
    public void close() {
        folder.close();
    }
}
