package org.videoengine.interchange;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns timelines of editing programs into projects and back. Timelines are OpenTimelineIO files, {@code .otio}
 * (<a href="https://opentimelineio.readthedocs.io">its documentation</a>). An OSGi service; thread-safe.
 */
@ProviderType
public interface TimelineInterchange {

    /**
     * Writes a project that shows what the timeline shows. Of several video tracks the topmost picture is seen, as layers are not
     * blended; gaps are black; pictures and clips that are not found become a grey picture. Where such pictures are needed they
     * are written beside the project file.
     *
     * @param timeline an OpenTimelineIO file
     * @param project the project file to write, ending {@code .json}; its folder is made where it is missing
     * @throws InterchangeException if the timeline cannot be read or shows nothing, or the project cannot be written; nothing is
     *     left behind then
     */
    Imported importTimeline(Path timeline, Path project, ImportOptions options) throws InterchangeException;

    /**
     * Writes a timeline with a clip for each shot. An editing program sees each shot's first picture or clip; the whole shot goes
     * along as metadata, from which {@link #importTimeline} restores it.
     *
     * @param project a project file
     * @param timeline the OpenTimelineIO file to write, whose name ends in .otio; one that is there is replaced
     * @return what an editing program will not show, one sentence each
     * @throws InterchangeException if the project cannot be read or the timeline not be written
     */
    List<String> exportTimeline(Path project, Path timeline) throws InterchangeException;
}
