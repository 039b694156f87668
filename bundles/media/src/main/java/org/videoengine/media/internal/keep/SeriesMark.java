package org.videoengine.media.internal.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.videoengine.media.MediaException;
import org.videoengine.media.SinkSettings;

/** Says of what film the numbered stills in a folder are, until all of them are there. One thread at a time. */
public final class SeriesMark implements AutoCloseable {
    private final RenderFolder folder;

    private SeriesMark(RenderFolder folder) {
        this.folder = folder;
    }

    /**
     * Marks a series.
     *
     * @param pattern the name of all stills
     * @throws MediaException if that is not allowed, another render writes them, or stills that are to be kept are of another
     *     film
     */
    public static SeriesMark open(Path pattern, SinkSettings settings) throws MediaException {
        RenderFolder folder = RenderFolder.open(pattern);
        try {
            Optional<Journal.Content> left =
                    settings.resume() ? Journal.read(folder.journal()) : Optional.<Journal.Content>empty();
            if (left.isPresent()) {
                Differences.check(pattern, left.get().identity(), settings.identity());
            } else {
                folder.clear();
                Journal.create(folder.journal(), settings.identity(), List.of()).close();
            }
            return new SeriesMark(folder);
        } catch (IOException e) {
            folder.deleteUnlessKept();
            throw OutputFiles.failure(pattern, e);
        } catch (MediaException e) {
            folder.close();
            throw e;
        }
    }

    /** A file that goes with the mark. */
    public Path file(String name) {
        return folder.file(name);
    }

    /** The series is whole, or given up. Idempotent. */
    public void delete() {
        folder.delete();
    }

    /** Leaves the mark for a later render. Idempotent. */
    @Override
    public void close() {
        folder.close();
    }
}
