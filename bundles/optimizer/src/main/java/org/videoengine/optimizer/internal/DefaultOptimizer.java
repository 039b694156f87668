package org.videoengine.optimizer.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.media.FrameSinks;
import org.videoengine.optimizer.Calibration;
import org.videoengine.optimizer.CalibrationRequest;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.RenderNote;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.SpeedModel;
import org.videoengine.optimizer.SpeedPlan;
import org.videoengine.optimizer.Trial;
import org.videoengine.optimizer.Workload;
import org.videoengine.optimizer.internal.history.HistoryFile;
import org.videoengine.optimizer.internal.measure.Survey;
import org.videoengine.optimizer.internal.speed.SpeedModels;
import org.videoengine.project.Project;
import org.videoengine.render.VideoEngine;

/** The optimizer service: asks its parts, and keeps the history. */
@Component(name = DefaultOptimizer.PID, service = ConfigurationOptimizer.class)
@Designate(ocd = OptimizerSettings.class)
public final class DefaultOptimizer implements ConfigurationOptimizer {
    /** The component's name, and where its configuration is kept. */
    static final String PID = "org.videoengine.optimizer";

    private static final Logger LOG = LoggerFactory.getLogger(DefaultOptimizer.class);
    private static final String FILE = "speed-history.jsonl";
    private static final String DATA_FOLDER = "video.engine.data";

    private final VideoEngine engine;
    private final Machine machine;
    private final FrameSinks sinks;
    private final HistoryFile history;
    private final NotedRenders notedRenders;
    private final Path historyFile;
    private final Optional<Path> home;
    private final StandardJob standardJob = new StandardJob();
    private SpeedModel model;

    /** Finds the history. */
    @Activate
    public DefaultOptimizer(
            @Reference VideoEngine engine,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    HardwareDetector detector,
            @Reference FrameSinks sinks,
            BundleContext context,
            OptimizerSettings settings) {
        this.engine = engine;
        machine = new Machine(Optional.ofNullable(detector), engine);
        this.sinks = sinks;
        home = Optional.ofNullable(context.getProperty("video.engine.home")).map(Path::of);
        String named =
                settings.history_folder().isBlank() ? context.getProperty(DATA_FOLDER) : settings.history_folder();
        historyFile = named == null || named.isBlank()
                ? context.getDataFile(FILE).toPath()
                : Path.of(named).resolve(FILE);
        notedRenders = new NotedRenders(engine, sinks, historyFile.resolveSibling(RenderNote.FILE));
        history = new HistoryFile(historyFile, Math.max(1, settings.history_measurements()));
    }

    @Deactivate
    void deactivate() throws IOException {
        standardJob.close();
    }

    @Override
    public Recommendation detectOptimalConfiguration() {
        return machine.tier().recommend();
    }

    @Override
    public Calibration calibrate(CalibrationRequest request, Consumer<Trial> listener)
            throws OptimizerException, InterruptedException {
        Recommendation guess = detectOptimalConfiguration();
        try (Calibrator calibrator = new Calibrator(this, engine, home, this::keep)) {
            return calibrator.search(request, guess, listener);
        }
    }

    @Override
    public int survey(double seconds, Consumer<Trial> listener) throws OptimizerException, InterruptedException {
        Survey survey = new Survey(standardProject(), standardJob.survey(engine));
        try (Calibrator calibrator = new Calibrator(this, engine, home, this::keep)) {
            return calibrator.survey(survey, sinks.codecs(), seconds, listener);
        }
    }

    /** Keeps what was measured, or says why it cannot be kept. */
    private Optional<String> keep(Measurement measurement) {
        try {
            record(List.of(measurement));
            return Optional.empty();
        } catch (OptimizerException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public SpeedPlan optimizeForSpeed(double targetFramesPerSecond, FilmJob job) throws OptimizerException {
        return new SpeedSearch(this::estimateFps).plan(targetFramesPerSecond, job);
    }

    @Override
    public SpeedEstimate estimateFps(FilmJob job) throws OptimizerException {
        return model().estimate(workload(job, true));
    }

    @Override
    public Workload workload(FilmJob job, boolean cold) throws OptimizerException {
        return new WorkloadReader(engine, sinks).read(job, cold);
    }

    @Override
    public synchronized void record(List<Measurement> measurements) throws OptimizerException {
        try {
            history.add(machine.name(), measurements);
            model = null;
        } catch (IOException e) {
            throw new OptimizerException(
                    "what was measured cannot be kept because " + historyFile + " cannot be written: " + Reason.of(e),
                    e);
        }
    }

    @Override
    public List<Measurement> measurements() {
        learn();
        return history.read(machine.name());
    }

    /** Adds what renders have noted that ran without an optimizer. */
    private synchronized void learn() {
        List<Measurement> noted = notedRenders.take();
        if (!noted.isEmpty()) {
            try {
                record(noted);
            } catch (OptimizerException e) {
                LOG.warn(e.getMessage());
            }
        }
    }

    @Override
    public synchronized SpeedModel model() {
        learn();
        if (model == null) {
            model = fit(measurements());
        }
        return model;
    }

    @Override
    public SpeedModel fit(List<Measurement> measurements) {
        return SpeedModels.fit(measurements, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Project standardProject() throws OptimizerException {
        return standardJob.standard(engine);
    }
}
