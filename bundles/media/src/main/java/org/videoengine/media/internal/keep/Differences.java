package org.videoengine.media.internal.keep;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.videoengine.media.MediaException;

/** Tells a film from another one of the same name. */
final class Differences {
    private Differences() {}

    /**
     * Compares what a film was made of with what it is to be made of.
     *
     * @throws MediaException in one sentence that names the first difference
     */
    static void check(Path target, Map<String, String> was, Map<String, String> is) throws MediaException {
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (String name : names) {
            String before = was.getOrDefault(name, "none");
            String now = is.getOrDefault(name, "none");
            if (!before.equals(now)) {
                throw new MediaException("the render of " + target + " cannot be resumed, because " + name + " was "
                        + before + " and is " + now + " now: give what it was, or render from the beginning");
            }
        }
    }
}
