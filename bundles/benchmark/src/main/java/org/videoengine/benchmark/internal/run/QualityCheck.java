package org.videoengine.benchmark.internal.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.ReferenceQuality;
import org.videoengine.quality.ComparisonRequest;
import org.videoengine.quality.FilmComparison;
import org.videoengine.quality.QualityException;
import org.videoengine.quality.QualityValidator;
import org.videoengine.quality.ReferenceScores;

/**
 * Holds sample frames of every configuration against those of the reference renderer. All are drawn through the engine, and read
 * back from files without loss, or from the film where one is encoded.
 */
final class QualityCheck {
    private final Services services;
    private final QualityValidator validator;
    private final Work work;
    private final Path folder;
    private final Consumer<String> notes;

    /**
     * @param work the sample frames
     * @param notes takes a sentence on what could not be judged
     */
    QualityCheck(Services services, QualityValidator validator, Work work, Path folder, Consumer<String> notes) {
        this.services = services;
        this.validator = validator;
        this.work = work;
        this.folder = folder;
        this.notes = notes;
    }

    /** Draws the reference and judges all of them; {@code step} is called before each render. */
    void judge(List<Candidate> candidates, Steps step) throws InterruptedException {
        Path reference = folder.resolve("reference.y4m");
        step.next("reference frames");
        try (Services.Offer offer = services.offer(new ReferenceBackend())) {
            Renders.render(
                    services.engine(),
                    work.request(ReferenceBackend.ID, false, reference.toString()),
                    ReferenceBackend.ID);
        } catch (FailedRenderException e) {
            notes.accept("There is no quality: the reference renderer failed: " + e.getMessage());
            return;
        }
        for (Candidate candidate : candidates) {
            step.next("quality of " + candidate.configuration().id());
            judge(candidate.configuration(), reference).ifPresent(candidate::judged);
        }
    }

    private Optional<ReferenceQuality> judge(BenchmarkConfiguration configuration, Path reference)
            throws InterruptedException {
        Path sample = folder.resolve(configuration.encodes() ? "sample." + configuration.output() : "sample.y4m");
        try {
            Renders.render(
                    services.engine(),
                    work.request(configuration.backend(), configuration.parallel(), sample.toString()),
                    configuration.backend());
            FilmComparison comparison = validator.compare(ComparisonRequest.of(reference, sample));
            return Optional.of(quality(comparison.scores()));
        } catch (FailedRenderException | QualityException e) {
            notes.accept("There is no quality of " + configuration.id() + ": " + e.getMessage());
            return Optional.empty();
        } catch (CancellationException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
    }

    private ReferenceQuality quality(ReferenceScores scores) {
        return new ReferenceQuality(
                (int) scores.frames(),
                work.job().firstFrame(),
                (int) scores.identicalFrames(),
                Double.isFinite(scores.psnrOfMeanError())
                        ? OptionalDouble.of(scores.psnrOfMeanError())
                        : OptionalDouble.empty(),
                scores.ssim(),
                scores.msSsim());
    }
}
