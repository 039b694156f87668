package org.videoengine.quality.internal.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.media.FrameSource;
import org.videoengine.media.FrameSources;
import org.videoengine.media.MediaException;
import org.videoengine.quality.ComparisonRequest;
import org.videoengine.quality.FilmComparison;
import org.videoengine.quality.FrameScores;
import org.videoengine.quality.QualityException;

/** Compares two films frame by frame. */
public final class FilmComparer {
    private final FrameSources sources;

    /** Of films that are opened there. */
    public FilmComparer(FrameSources sources) {
        this.sources = sources;
    }

    /** As {@link org.videoengine.quality.QualityValidator#compare}. */
    public FilmComparison compare(ComparisonRequest request) throws QualityException {
        try (FrameSource reference = sources.open(request.reference());
                FrameSource test = sources.open(request.test())) {
            return compare(request, reference, test);
        } catch (MediaException e) {
            throw new QualityException(e.getMessage(), e);
        }
    }

    private static FilmComparison compare(ComparisonRequest request, FrameSource reference, FrameSource test)
            throws QualityException, MediaException {
        List<String> notes = new ArrayList<>();
        DecodedFormat common = common(request, reference.format(), test.format(), notes);
        rates(reference, test, notes);
        DeepenedSource references = new DeepenedSource(reference, common);
        DeepenedSource tests = new DeepenedSource(test, common);
        OptionalLong expected = shorter(reference.expectedFrames(), test.expectedFrames());
        ScoreAccount account = new ScoreAccount(common);
        boolean more = references.read();
        boolean moreTests = tests.read();
        while (more && moreTests) {
            FrameScores scores = FramePair.measure(account.frames(), references.frame(), tests.frame());
            account.add(scores);
            request.eachFrame().accept(scores);
            if (!request.listener().progress(account.frames(), expected) || Thread.interrupted()) {
                throw new CancellationException();
            }
            more = references.read();
            moreTests = tests.read();
        }
        if (account.frames() == 0) {
            throw new QualityException((more ? request.test() : request.reference()) + " has no frame");
        }
        if (more != moreTests) {
            notes.add((more ? request.test() : request.reference()) + " ends after frame " + account.frames()
                    + "; the other film goes on, and what both have was compared.");
        }
        return new FilmComparison(common, account.scores(), notes);
    }

    private static DecodedFormat common(
            ComparisonRequest request, DecodedFormat reference, DecodedFormat test, List<String> notes)
            throws QualityException {
        boolean alike = reference.width() == test.width()
                && reference.height() == test.height()
                && reference.model() == test.model()
                && reference.chromaShiftX() == test.chromaShiftX()
                && reference.chromaShiftY() == test.chromaShiftY();
        if (!alike) {
            throw new QualityException(request.test() + " is " + test.describe() + " and " + request.reference()
                    + " is " + reference.describe() + ": films that are compared have one size and layout");
        }
        if (reference.fullRange() != test.fullRange()) {
            Path full = reference.fullRange() ? request.reference() : request.test();
            notes.add(full
                    + " is full range by its tags and the other film is not; their codes were compared as they are.");
        }
        if (reference.bitDepth() == test.bitDepth()) {
            return reference;
        }
        DecodedFormat deeper = reference.bitDepth() > test.bitDepth() ? reference : test;
        Path shallow = deeper == reference ? request.test() : request.reference();
        notes.add("The codes of " + shallow + " were shifted up to " + deeper.bitDepth()
                + " bits, which the other film has.");
        return deeper;
    }

    private static void rates(FrameSource reference, FrameSource test, List<String> notes) {
        if (reference.frameRate().isEmpty() || test.frameRate().isEmpty()) {
            return;
        }
        double first = reference.frameRate().get().fps();
        double second = test.frameRate().get().fps();
        if (Math.abs(first - second) > 0.001 * first) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The reference has %.3f frames a second and the test %.3f; frames were paired by their number.",
                    first,
                    second));
        }
    }

    private static OptionalLong shorter(OptionalLong first, OptionalLong second) {
        if (first.isPresent() && second.isPresent()) {
            return OptionalLong.of(Math.min(first.getAsLong(), second.getAsLong()));
        }
        return first.isPresent() ? first : second;
    }

    /** Frames of a source, with their codes shifted up to a deeper format where they are shallower. */
    private static final class DeepenedSource {
        private final FrameSource source;
        private final DecodedFrame own;
        private final DecodedFrame deepened;

        DeepenedSource(FrameSource source, DecodedFormat format) {
            this.source = source;
            this.own = DecodedFrame.allocate(source.format());
            this.deepened = source.format().bitDepth() == format.bitDepth() ? own : DecodedFrame.allocate(format);
        }

        DecodedFrame frame() {
            return deepened;
        }

        boolean read() throws MediaException {
            if (!source.read(own)) {
                return false;
            }
            if (deepened != own) {
                int shift = deepened.format().bitDepth() - own.format().bitDepth();
                for (int plane = 0; plane < own.format().planes(); plane++) {
                    short[] from = own.samples(plane);
                    short[] to = deepened.samples(plane);
                    for (int i = 0; i < from.length; i++) {
                        to[i] = (short) ((from[i] & 0xFFFF) << shift);
                    }
                }
                deepened.describe(own.time(), own.damaged());
            }
            return true;
        }
    }
}
