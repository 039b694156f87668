package org.videoengine.console.internal.state;

import java.util.List;

/**
 * A backend as the page shows it.
 *
 * @param id its id; of a bundle that is not running, its symbolic name
 * @param kind what it runs on, empty where that is not known
 * @param device as its vendor names it, empty where that is not known
 * @param detail one line on how it works here
 * @param state {@code usable}, {@code set aside}, {@code unavailable} or {@code stopped}
 * @param reason why frames cannot be drawn on it; empty if they can
 * @param bundle symbolic name of the bundle that it comes from, empty where that is not known
 * @param version of that bundle
 * @param beside ids of the other backends that come from the same bundle, and stop with it
 * @param frames that it drew in this process; negative where nobody counts
 */
record BackendView(
        String id,
        String kind,
        String device,
        String detail,
        String state,
        String reason,
        String bundle,
        String version,
        List<String> beside,
        long frames) {}
