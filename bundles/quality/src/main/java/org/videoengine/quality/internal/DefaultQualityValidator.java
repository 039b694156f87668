package org.videoengine.quality.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.FrameSources;
import org.videoengine.quality.ComparisonRequest;
import org.videoengine.quality.FilmComparison;
import org.videoengine.quality.FrameComparator;
import org.videoengine.quality.QualityException;
import org.videoengine.quality.QualityValidator;
import org.videoengine.quality.SequenceQuality;
import org.videoengine.quality.ValidationRequest;
import org.videoengine.quality.internal.film.FilmJudge;
import org.videoengine.quality.internal.reference.BufferComparator;
import org.videoengine.quality.internal.reference.FilmComparer;

/** Measures films that media decodes. */
@Component
public final class DefaultQualityValidator implements QualityValidator {
    private final FilmJudge judge;
    private final FilmComparer comparer;

    /** With what opens films. */
    @Activate
    public DefaultQualityValidator(@Reference FrameSources sources) {
        judge = new FilmJudge(sources);
        comparer = new FilmComparer(sources);
    }

    @Override
    public SequenceQuality validateSequence(ValidationRequest request) throws QualityException {
        return judge.judge(request);
    }

    @Override
    public FilmComparison compare(ComparisonRequest request) throws QualityException {
        return comparer.compare(request);
    }

    @Override
    public FrameComparator comparator(FrameFormat format) {
        return new BufferComparator(format);
    }
}
