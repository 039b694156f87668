package org.videoengine.benchmark.internal.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.videoengine.backend.DeviceMemoryMeter;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.EstimatedSpeed;
import org.videoengine.benchmark.SystemInformation;
import org.videoengine.project.Project;
import org.videoengine.quality.QualityValidator;

/**
 * The course of a benchmark. All configurations are warmed up; then each is run once in every round, so that what changes in the
 * course of time, a machine that gets warm or busy, touches all of them alike. Quality comes last, since its reference takes
 * memory and time of its own.
 */
public final class Course {
    private static final int WARM_UPS = 2;
    private static final int SAMPLE_FRAMES = 3;

    private final Services services;
    private final BenchmarkRequest request;
    private final Path folder;
    private final Steps steps;
    private final QuickPace pace;
    private final Instant started = Instant.now();
    private final Set<String> notes = new LinkedHashSet<>();
    private List<Candidate> candidates = List.of();
    private List<EstimatedSpeed> estimates = List.of();
    private Work work;
    private boolean complete;

    /**
     * @param folder for files that are not needed when it has ended
     */
    public Course(Services services, BenchmarkRequest request, Path folder) {
        this.services = services;
        this.request = request;
        this.folder = folder;
        this.steps = new Steps(request.listener());
        this.pace = new QuickPace(steps);
    }

    /**
     * Runs to the end. If the thread is interrupted, that end is near.
     *
     * @param project of the shot
     * @throws BenchmarkException if nothing can be measured at all
     */
    public BenchmarkReport toEnd(Project project) throws BenchmarkException {
        work = Work.of(services.engine(), project, request);
        candidates = new ArrayList<>(Candidates.of(services.engine().backends(), request.backends()));
        if (work.job().frames() < work.job().shotFrames()) {
            notes.add("Of the shot's " + work.job().shotFrames() + " frames, "
                    + work.job().frames() + " in its middle are rendered.");
        }
        SystemInformation system = SystemFacts.of(services);
        try {
            measure();
            complete = true;
            steps.end();
        } catch (InterruptedException e) {
            notes.add("The benchmark was interrupted: what was measured until then is all there is.");
        }
        return report(system);
    }

    private void measure() throws InterruptedException {
        steps.expect((candidates.size() + 1) * (WARM_UPS + request.countedRuns()));
        for (Candidate candidate : List.copyOf(candidates)) {
            warmUp(candidate);
        }
        addEncoding();
        if (request.quick()) {
            work = work.withFrames(
                    pace.frames(alive(), request.countedRuns(), work.job().frames()));
        }
        steps.expect(steps.done() + alive().size() * request.countedRuns() + samples());
        rounds();
        judge();
        estimates = Estimates.of(services, work, candidates, notes::add);
    }

    private void warmUp(Candidate candidate) throws InterruptedException {
        Work warm = request.quick() ? work.withFrames(QuickPace.WARM_FRAMES) : work;
        for (int i = 0; i < WARM_UPS && candidate.alive(); i++) {
            if (request.quick() && i > 0 && pace.hurried()) {
                notes.add("For want of time some configurations were warmed up once only.");
                return;
            }
            steps.next("warming up " + candidate.configuration().id());
            run(candidate, warm, services.deviceMemory(candidate.configuration().backend()))
                    .ifPresent(candidate::warmedUp);
        }
    }

    /** The fastest one once more with its frames encoded, to know what the encoder takes. */
    private void addEncoding() throws InterruptedException {
        Optional<Candidate> fastest = alive().stream()
                .filter(candidate -> candidate.configuration().parallel())
                .max(Comparator.comparingDouble(Candidate::warmSpeed));
        if (fastest.isPresent()) {
            Candidate encoding = Candidates.encoding(fastest.get().configuration());
            candidates.add(encoding);
            warmUp(encoding);
        }
    }

    private void rounds() throws InterruptedException {
        for (int round = 0; round < request.countedRuns(); round++) {
            if (request.quick() && round > 0 && pace.late()) {
                notes.add("After " + round + " of " + request.countedRuns()
                        + " runs of each configuration the time for a quick benchmark was over.");
                return;
            }
            for (Candidate candidate : alive()) {
                steps.next("run " + (round + 1) + " of "
                        + candidate.configuration().id());
                run(candidate, work, Optional.empty()).ifPresent(candidate::ran);
            }
        }
    }

    private Optional<TimedRun> run(Candidate candidate, Work stretch, Optional<DeviceMemoryMeter> device)
            throws InterruptedException {
        BenchmarkConfiguration configuration = candidate.configuration();
        candidate.start();
        try (UsageMeter meter = new UsageMeter(device)) {
            return Optional.of(new TimedRun(
                    Renders.render(services.engine(), stretch.request(configuration, folder), configuration.backend()),
                    meter.read()));
        } catch (FailedRenderException e) {
            candidate.fail(e.getMessage());
            return Optional.empty();
        }
    }

    private int samples() {
        return services.quality().isPresent() ? alive().size() + 1 : 0;
    }

    private void judge() throws InterruptedException {
        Optional<QualityValidator> validator = services.quality();
        List<Candidate> measured = alive();
        if (validator.isEmpty()) {
            notes.add("There is no quality: the bundle org.videoengine.quality is not running.");
        } else if (!measured.isEmpty()) {
            Work sample = work.withFrames(request.quick() ? 1 : SAMPLE_FRAMES);
            new QualityCheck(services, validator.get(), sample, folder, notes::add).judge(measured, steps);
        }
    }

    private List<Candidate> alive() {
        return candidates.stream().filter(Candidate::alive).toList();
    }

    private BenchmarkReport report(SystemInformation system) {
        if (services.hardware().isEmpty()) {
            notes.add("The processor's model, the memory and graphics processors are not known: the bundle"
                    + " org.videoengine.hardware is not running.");
        }
        List<ConfigurationResult> results = candidates.stream()
                .map(Candidate::result)
                .sorted(BenchmarkReport.BY_SPEED)
                .toList();
        Optional<String> best = results.stream()
                .filter(result -> result.measurements().isPresent()
                        && !result.configuration().encodes())
                .map(ConfigurationResult::id)
                .findFirst();
        BenchmarkReport plain = new BenchmarkReport(
                BenchmarkReport.FORMAT,
                started,
                Instant.now(),
                complete,
                request.quick(),
                WARM_UPS,
                request.countedRuns(),
                work.job(),
                system,
                results,
                best,
                estimates,
                List.of(),
                List.copyOf(notes));
        return new Advice(plain, preferred()).complete();
    }

    /** The backend that draws where none is named. */
    private Optional<String> preferred() {
        return services.engine().backends().stream()
                .filter(state -> state.usable())
                .map(state -> state.id())
                .findFirst();
    }
}
