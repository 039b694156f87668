package org.videoengine.quality.internal.film;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.videoengine.media.DecodedFrame;
import org.videoengine.media.FrameSource;
import org.videoengine.media.FrameSources;
import org.videoengine.media.MediaException;
import org.videoengine.project.FrameRate;
import org.videoengine.quality.QualityException;
import org.videoengine.quality.QualityPart;
import org.videoengine.quality.SequenceQuality;
import org.videoengine.quality.ValidationRequest;
import org.videoengine.quality.internal.picture.PictureMeter;

/** Judges films by themselves. */
public final class FilmJudge {
    private static final FrameRate USUAL_RATE = new FrameRate(24, 1);

    private final FrameSources sources;

    /** Of films that are opened there. */
    public FilmJudge(FrameSources sources) {
        this.sources = sources;
    }

    /** As {@link org.videoengine.quality.QualityValidator#validateSequence}. */
    public SequenceQuality judge(ValidationRequest request) throws QualityException {
        try (FrameSource source = sources.open(request.path())) {
            return judge(request, source);
        } catch (MediaException e) {
            throw new QualityException(e.getMessage(), e);
        }
    }

    private static SequenceQuality judge(ValidationRequest request, FrameSource source)
            throws MediaException, QualityException {
        List<String> notes = new ArrayList<>(source.notes());
        boolean stills = source.frameRate().isEmpty();
        double rate = rate(request, source, notes);
        SequenceAccount account = new SequenceAccount(rate, source.format().height());
        PictureMeter meter = new PictureMeter(source.format());
        DecodedFrame frame = DecodedFrame.allocate(source.format());
        OptionalLong expected = source.expectedFrames();
        while (source.read(frame)) {
            if (stills) {
                frame.describe(frame.time() / rate, frame.damaged());
            }
            account.add(meter.measure(frame));
            if (!request.listener().progress(account.frames, expected) || Thread.interrupted()) {
                throw new CancellationException();
            }
        }
        if (account.frames == 0) {
            throw new QualityException(request.path() + " has no frame");
        }
        account.end();
        List<QualityPart> parts = Scoring.parts(account);
        double score = Scoring.score(parts);
        var issues = account.issues();
        notes.addAll(account.notes());
        return new SequenceQuality(
                score,
                request.standard(),
                score >= request.standard().threshold(),
                account.frames,
                account.seconds(),
                rate,
                source.format(),
                parts,
                issues,
                Measures.of(account),
                notes);
    }

    private static double rate(ValidationRequest request, FrameSource source, List<String> notes) {
        if (source.frameRate().isPresent()) {
            return source.frameRate().get().fps();
        }
        if (request.stillsRate().isEmpty()) {
            notes.add("Pictures have no frame rate of their own; 24 frames a second was taken.");
        }
        return request.stillsRate().orElse(USUAL_RATE).fps();
    }
}
