package org.videoengine.interchange.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be carried over, each thing once. */
final class Notes {
    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
