package org.videoengine.doctor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is installed, and how it is set. Values whose names speak of passwords and the like are hidden, and paths of the user's own
 * folder begin with {@code ~}: it may be shown to others.
 *
 * @param bundles in the order of their ids
 * @param javaOptions what Java was started with
 * @param properties of the framework, as they were set
 * @param configurations of components: settings by name, by the component's name
 */
public record Installation(
        List<InstalledBundle> bundles,
        List<String> javaOptions,
        SortedMap<String, String> properties,
        SortedMap<String, Map<String, String>> configurations) {

    /**
     * A bundle.
     *
     * @param id its number in this framework
     * @param symbolicName its name
     * @param version its version
     * @param state {@code active}, {@code resolved}, {@code installed} and so on
     */
    public record InstalledBundle(long id, String symbolicName, String version, String state) {}

    /** Copies the collections. */
    public Installation {
        bundles = List.copyOf(bundles);
        javaOptions = List.copyOf(javaOptions);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        configurations = Collections.unmodifiableSortedMap(new TreeMap<>(configurations));
    }
}
