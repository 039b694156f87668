package org.videoengine.quality.internal.film;

import java.util.Locale;
import org.videoengine.quality.QualityIssue.Severity;

/** What can be wrong with a stretch of film. Messages take the number of frames, the word for it, and the mean figure. */
enum IssueKind {
    DAMAGED(
            "integrity",
            Severity.ERROR,
            1,
            "%d %s cannot be decoded whole.",
            "Encode or copy the film again from its source."),
    SOFT(
            "sharpness",
            Severity.WARNING,
            3,
            "%d %s soft: edges rise by %3$.2f over two samples of what they rise over eight.",
            "Render at a higher quality level, use larger keyframes, zoom in less, or render at a lower resolution."),
    NOISY(
            "noise",
            Severity.WARNING,
            3,
            "%d %s noisy: standard deviation %3$.1f of 255.",
            "Use less grain, or denoise the source before it is rendered."),
    BLOCKY(
            "blockiness",
            Severity.WARNING,
            3,
            "%d %s with visible coding blocks: steps of %3$.1f of 255.",
            "Encode at a higher bit rate or quality, or with another codec; decode from a better source."),
    BANDED(
            "banding",
            Severity.WARNING,
            3,
            "%d %s with bands where gradients should be smooth: index %3$.2f.",
            "Render at quality ultra with 10 bits, or add a little grain."),
    BLOWN_OUT(
            "exposure",
            Severity.WARNING,
            3,
            "%d %s with clipped highlights: %3$.0f %% of the picture is white.",
            "Lower the exposure of the source, or reduce bloom."),
    CRUSHED(
            "exposure",
            Severity.INFO,
            3,
            "%d %s with blocked-up shadows: %3$.0f %% of the picture is black.",
            "Raise the shadows of the source, or use less vignette."),
    FLICKERING(
            "flicker",
            Severity.WARNING,
            3,
            "%d %s whose brightness jumps: by %3$.1f of 255.",
            "Even out the exposure of the keyframes, or set them further apart in time."),
    JERKY(
            "motion",
            Severity.WARNING,
            3,
            "%d %s whose motion is not smooth: off by %3$.1f samples (at 1080 rows) a frame.",
            "Use easing, keyframes closer together, or optical flow; check that the camera moves in parts of a sample."),
    INCONSISTENT(
            "consistency",
            Severity.INFO,
            6,
            "%d %s that motion from the frame before does not explain: shimmer, ghosting or flickering detail (%3$.2f).",
            "Render at a higher quality level (resampling without aliasing, optical flow rather than a dissolve)."),
    DUPLICATE(
            "continuity",
            Severity.WARNING,
            1,
            "%d %s the same as the one before while the film moves.",
            "Render at the film's own frame rate, or interpolate by optical flow rather than repeat frames."),
    JUMP(
            "continuity",
            Severity.WARNING,
            1,
            "Before %d %s the film jumps as if frames were missing.",
            "Look for dropped frames in the source or its capture, and render that stretch again."),
    MISSING(
            "continuity",
            Severity.ERROR,
            1,
            "%d %s after a gap in the time stamps; missing there: %3$.1f.",
            "Look for dropped frames in the source, or write the film at a constant frame rate."),
    BLACK(
            "continuity",
            Severity.WARNING,
            1,
            "%d black %s within the film.",
            "Check that the shots follow each other without a gap and that no keyframe is missing."),
    BLACK_EDGE(
            "continuity",
            Severity.INFO,
            1,
            "%d black %s at the film's beginning or end.",
            "Trim it unless it is a fade."),
    TORN(
            "continuity",
            Severity.ERROR,
            1,
            "%d %s torn at a cut: one part is still the shot before, the other already the one after.",
            "Render or capture that cut again with whole frames.");

    private final String part;
    private final Severity severity;
    private final int fewest;
    private final String message;
    private final String suggestion;

    IssueKind(String part, Severity severity, int fewest, String message, String suggestion) {
        this.part = part;
        this.severity = severity;
        this.fewest = fewest;
        this.message = message;
        this.suggestion = suggestion;
    }

    String part() {
        return part;
    }

    Severity severity() {
        return severity;
    }

    /** Fewer frames in a row than this are no issue. */
    int fewest() {
        return fewest;
    }

    String message() {
        return message;
    }

    String suggestion() {
        return suggestion;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
