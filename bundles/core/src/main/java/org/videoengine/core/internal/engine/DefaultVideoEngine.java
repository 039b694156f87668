package org.videoengine.core.internal.engine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendSearch;
import org.videoengine.backend.BackendState;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.core.internal.job.BackendHandle;
import org.videoengine.core.internal.job.BackendPool;
import org.videoengine.core.internal.job.FilmJob;
import org.videoengine.core.internal.job.JobListeners;
import org.videoengine.core.internal.job.JobSetup;
import org.videoengine.core.internal.plan.ShotPlanner;
import org.videoengine.core.internal.plan.TimelineBuilder;
import org.videoengine.core.internal.project.ProjectReader;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.KeyframeReader;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Shot;
import org.videoengine.render.JobListener;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.Retiming;
import org.videoengine.render.TimelineMetadata;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** The engine service. Everything that it uses may come and go; what is missing is said when it is needed. */
@Component(name = DefaultVideoEngine.PID, service = VideoEngine.class)
@Designate(ocd = EngineConfiguration.class)
public final class DefaultVideoEngine implements VideoEngine {
    /** The component's name, and where its configuration is kept. */
    static final String PID = "org.videoengine.core.engine";

    private static final Logger LOG = LoggerFactory.getLogger(DefaultVideoEngine.class);
    private static final long STOP_SECONDS = 5;

    private final BackendPool pool = new BackendPool();
    private final List<UnavailableBackend> unavailable = new CopyOnWriteArrayList<>();
    private final BackendSearches searches = new BackendSearches();
    private final JobList jobs = new JobList();
    private final JobListeners listeners = new JobListeners();
    private final Preparation preparation = new Preparation();
    // When all of the framework stops, jobs end before backends and media go away under them.
    private final SynchronousBundleListener frameworkStops = event -> {
        if (event.getBundle().getBundleId() == 0 && event.getType() == BundleEvent.STOPPING) {
            endJobs();
        }
    };
    private volatile EngineConfiguration configuration;
    private volatile UnresolvedBackends unresolved;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile KeyframeReader reader;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FrameSinks sinks;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addBackend(RenderBackend backend) {
        pool.add(backend);
    }

    /** Once this has returned, the backend lets go of its device: what is open on it is closed before, as far as possible. */
    void removeBackend(RenderBackend backend) {
        Optional<BackendHandle> leaving = pool.remove(backend);
        try {
            if (leaving.isPresent() && !leaving.get().awaitClosed(TimeUnit.SECONDS.toNanos(STOP_SECONDS))) {
                LOG.warn(
                        "backend {} leaves while frames are being drawn on it",
                        leaving.get().id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addUnavailable(UnavailableBackend backend) {
        unavailable.add(backend);
    }

    void removeUnavailable(UnavailableBackend backend) {
        unavailable.remove(backend);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSearch(BackendSearch search) {
        searches.add(search);
    }

    void removeSearch(BackendSearch search) {
        searches.remove(search);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(JobListener listener) {
        listeners.add(listener);
    }

    void removeListener(JobListener listener) {
        listeners.remove(listener);
    }

    @Activate
    void start(BundleContext context, EngineConfiguration settings) {
        unresolved = new UnresolvedBackends(context);
        configure(settings);
        context.addBundleListener(frameworkStops);
    }

    @Modified
    void configure(EngineConfiguration settings) {
        configuration = settings;
    }

    @Deactivate
    void stop(BundleContext context) throws InterruptedException {
        context.removeBundleListener(frameworkStops);
        endJobs();
        preparation.end();
    }

    private void endJobs() {
        jobs.close(STOP_SECONDS);
    }

    @Override
    public void prepare() {
        KeyframeReader pictures = reader;
        if (pictures != null) {
            pictures.prepare();
        }
        preparation.begin();
    }

    @Override
    public Project loadProject(Path file) throws ProjectException {
        return loadProject(file, LoadOptions.DEFAULT);
    }

    @Override
    public Project loadProject(Path file, LoadOptions options) throws ProjectException {
        return new ProjectReader().read(file, options);
    }

    @Override
    public Project retime(Path clip, Retiming retiming) throws RenderException {
        return ClipProject.of(clip, retiming, presentReader());
    }

    @Override
    public VideoGenerationResult generateVideoSequence(Project project, String shotId)
            throws RenderException, InterruptedException {
        ShotNames.find(project, shotId);
        RenderRequest request =
                RenderRequest.of(project, filmOf(project, shotId).toString()).withShots(shotId);
        RenderJob job = submit(request);
        try {
            return job.await();
        } catch (InterruptedException e) {
            job.cancel();
            throw e;
        }
    }

    private static Path filmOf(Project project, String shotId) throws RenderException {
        Path folder = project.file().toAbsolutePath().normalize().getParent();
        try {
            Path film = folder.resolve(shotId + ".mp4").normalize();
            if (folder.equals(film.getParent())) {
                return film;
            }
        } catch (InvalidPathException e) {
            throw new RenderException("shot \"" + shotId + "\" cannot name a file: " + e.getReason(), true);
        }
        throw new RenderException("shot \"" + shotId + "\" cannot name a file beside the project", true);
    }

    @Override
    public RenderJob submit(RenderRequest request) throws RenderException {
        findBackends(request.config());
        JobSetup setup = settler().settle(JobList.nextId(), request);
        boolean started = false;
        try {
            FilmJob job = new FilmJob(setup, listeners);
            started = jobs.start(job);
            if (started) {
                return job;
            }
        } finally {
            // Also where there is no room for a thread.
            if (!started) {
                setup.sink().close();
            }
        }
        throw new RenderException("the engine is stopping", false);
    }

    private RequestSettler settler() throws RenderException {
        FrameSinks presentSinks = sinks;
        if (presentSinks == null) {
            throw new RenderException("no film can be written because the media bundle is not running", false);
        }
        presentReader();
        return new RequestSettler(
                pool, backendChoice(), new NotingReader(() -> reader), presentSinks, new ResourceLimits(configuration));
    }

    /** Has those backends found that a configuration may choose. */
    private void findBackends(VideoConfig config) {
        if (!config.backends().isEmpty()) {
            if (config.backends().stream().anyMatch(this::isToBeFound)) {
                searches.findAll();
            }
        } else if (config.gpuAcceleration()) {
            searches.findPreferred();
        }
    }

    /** Without a number a name is that of the best, for which all must be known; but the processor's is never looked for. */
    private boolean isToBeFound(String name) {
        return pool.all().stream().noneMatch(handle -> handle.id().equals(name));
    }

    private BackendChoice backendChoice() {
        return new BackendChoice(pool, unusable());
    }

    private List<UnavailableBackend> unusable() {
        return Stream.concat(unavailable.stream(), unresolved.all().stream())
                .sorted(Comparator.comparing(UnavailableBackend::id))
                .toList();
    }

    private KeyframeReader presentReader() throws RenderException {
        KeyframeReader present = reader;
        if (present == null) {
            throw new RenderException("no picture can be read because the media bundle is not running", false);
        }
        return present;
    }

    @Override
    public List<RenderJob> jobs() {
        return jobs.all();
    }

    @Override
    public ShotPlan plan(Project project, String shotId, VideoConfig config) throws RenderException {
        Shot shot = ShotNames.find(project, shotId);
        return new ShotPlanner().plan(project, shot, config, presentReader());
    }

    @Override
    public TimelineMetadata getTimelineMetadata(Project project) {
        return getTimelineMetadata(project, VideoConfig.DEFAULT);
    }

    @Override
    public TimelineMetadata getTimelineMetadata(Project project, VideoConfig config) {
        return new TimelineBuilder()
                .build(
                        project,
                        config.frameRate().orElse(project.frameRate()),
                        config.resolution().orElse(project.resolution()));
    }

    @Override
    public List<String> validateConfiguration(VideoConfig config) {
        findBackends(config);
        return new ConfigurationCheck(backendChoice(), Optional.ofNullable(sinks), new ResourceLimits(configuration))
                .problems(config);
    }

    @Override
    public List<BackendState> backends() {
        searches.findAll();
        return BackendStates.of(pool.all(), unusable());
    }
}
