package org.videoengine.core.internal.job;

import java.util.BitSet;
import java.util.List;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.KeyframeReader;
import org.videoengine.project.FrameRate;
import org.videoengine.render.RenderRequest;

/**
 * Everything that is settled before a job's first frame.
 *
 * @param id of the job
 * @param request what was asked for
 * @param layout the film's frames
 * @param first first frame of the film to render, from 0
 * @param count frames to render
 * @param passed frames of those that are there already
 * @param format of the frames
 * @param frameRate of the film
 * @param sink where they go, open
 * @param reader of the pictures
 * @param pool of backends
 * @param threads most that draw at once on a backend
 * @param sharing most backends that draw at once
 * @param buffers most frames that are being drawn or wait to be written
 * @param rendererMemory bytes that a renderer may hold
 * @param hangNanos how long a call into a backend may take at least before it is given up; 0 for ever
 * @param backendWaitSeconds how long to wait for a backend when none is left
 * @param notes known before the start
 */
public record JobSetup(
        String id,
        RenderRequest request,
        FilmLayout layout,
        int first,
        int count,
        BitSet passed,
        FrameFormat format,
        FrameRate frameRate,
        FrameSink sink,
        KeyframeReader reader,
        BackendPool pool,
        int threads,
        int sharing,
        int buffers,
        long rendererMemory,
        long hangNanos,
        long backendWaitSeconds,
        List<String> notes) {}
