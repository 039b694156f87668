package org.videoengine.core.internal.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.videoengine.backend.BackendSearch;

/** The searches for backends that take time to find. They are made when something depends on them, not before. Thread-safe. */
final class BackendSearches {
    private final List<BackendSearch> searches = new CopyOnWriteArrayList<>();

    void add(BackendSearch search) {
        searches.add(search);
    }

    void remove(BackendSearch search) {
        searches.remove(search);
    }

    /** After this, all backends that can be found are there. */
    void findAll() {
        searches.forEach(search -> search.search(true));
    }

    /** After this, all backends are there that are to be preferred to the processor. */
    void findPreferred() {
        searches.forEach(search -> search.search(false));
    }
}
