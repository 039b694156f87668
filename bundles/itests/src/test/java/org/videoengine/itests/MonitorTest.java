package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.videoengine.media.OutputSpec;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.MonitorTopics;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/** Monitoring in a real framework: a film is rendered, and whoever watches sees it. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class MonitorTest {
    private static final int FRAMES = 24;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String PORT = "org.videoengine.monitor.prometheus.port";

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] bundles() {
        return new Option[] {
            VideoEngineContainer.bundles(),
            VideoEngineContainer.tools("monitor-", "org.apache.felix.healthcheck.api", "org.apache.felix.eventadmin"),
            frameworkProperty(PORT).value(freePort())
        };
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        assertNotNull(type.getName(), reference);
        return context.getService(reference);
    }

    private Path distribution() {
        return Path.of(System.getProperty("video.engine.distribution"));
    }

    private RenderJob render() throws Exception {
        VideoEngine engine = service(VideoEngine.class);
        Project project = engine.loadProject(distribution().resolve("examples/alps/project.json"));
        RenderJob job = engine.submit(new RenderRequest(
                project,
                List.of(),
                Optional.of(new FrameRange(1, FRAMES)),
                new OutputSpec("null:", Optional.empty(), Quality.LOW),
                VideoConfig.DEFAULT.withResolution(new Resolution(160, 90)).withQuality(Quality.LOW),
                RenderListener.NONE,
                false));
        assertTrue(job.await().toString(), job.await().success());
        return job;
    }

    private String metrics() throws IOException {
        URI metrics = URI.create("http://127.0.0.1:" + context.getProperty(PORT) + "/metrics");
        try (InputStream in = metrics.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The sum of the figures of the lines that begin so; 0 if there is none. */
    private double figure(String start) throws IOException {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(what, System.nanoTime() < deadline);
            Thread.sleep(20);
        }
    }

    @Test
    public void theEndpointCountsTheFramesThatWereRendered() throws Exception {
        double before = figure("video_engine_frames_total{backend=\"cpu\"}");
        RenderJob job = render();
        String own =
                "{job=\"" + job.id() + "\",project=\"" + job.request().project().name() + "\"}";
        assertEquals(before + FRAMES, figure("video_engine_frames_total{backend=\"cpu\"}"), 0);
        assertEquals(FRAMES, figure("video_engine_job_frames_total" + own), 0);
        assertEquals(0, figure("video_engine_job_running" + own), 0);
        assertEquals(0, figure("video_engine_job_encoder_lag_frames" + own), 0);
        assertTrue(metrics(), figure("video_engine_backend_busy_seconds_total{backend=\"cpu\"}") > 0);
        assertTrue(figure("video_engine_ended_jobs_total{state=\"done\"}") >= 1);
        assertEquals(job.await().framesPerSecond(), figure("video_engine_job_fps" + own), 1e-6);
        assertTrue(figure("video_engine_memory_resident_bytes") > 50e6);
        assertTrue(figure("jvm_memory_used_bytes{area=\"heap\"") > 0);
        assertEquals(
                FRAMES,
                service(EngineMonitor.class).snapshot().jobs().stream()
                        .filter(each -> each.id().equals(job.id()))
                        .findFirst()
                        .orElseThrow()
                        .framesDone());
    }

    @Test
    public void javasManagementSeesTheJob() throws Exception {
        RenderJob job = render();
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("org.videoengine:type=Job,id=" + job.id());
        assertEquals(FRAMES, server.getAttribute(name, "FramesDone"));
        assertEquals("DONE", server.getAttribute(name, "State"));
        TabularData frames = (TabularData) server.getAttribute(name, "BackendFrames");
        assertEquals(FRAMES, frames.get(new Object[] {"cpu"}).get("value"));
        ObjectName engine = new ObjectName("org.videoengine:type=Engine");
        assertEquals(List.of("cpu"), Arrays.asList((Object[]) server.getAttribute(engine, "UsableBackends")));
        Bundle monitor = bundle("org.videoengine.monitor");
        monitor.stop();
        try {
            assertFalse(server.isRegistered(engine) || server.isRegistered(name));
        } finally {
            monitor.start();
        }
        assertTrue(server.isRegistered(engine));
    }

    @Test
    public void eventsTellOfJobsAndBackends() throws Exception {
        List<Event> events = new CopyOnWriteArrayList<>();
        Dictionary<String, Object> topics = new Hashtable<>();
        topics.put(EventConstants.EVENT_TOPIC, new String[] {MonitorTopics.JOB + "*", MonitorTopics.BACKEND + "*"});
        EventHandler handler = events::add;
        ServiceRegistration<EventHandler> registration = context.registerService(EventHandler.class, handler, topics);
        try {
            RenderJob job = render();
            await("the end is told", () -> events.stream()
                    .anyMatch(event -> event.getTopic().equals(MonitorTopics.JOB_DONE)));
            assertEquals(MonitorTopics.JOB_STARTED, events.get(0).getTopic());
            Event end = events.get(events.size() - 1);
            assertEquals(job.id(), end.getProperty(MonitorTopics.JOB_ID));
            assertEquals(FRAMES, end.getProperty(MonitorTopics.FRAMES_DONE));
            events.clear();
            Bundle backend = bundle("org.videoengine.engine.cpu");
            backend.stop();
            backend.start();
            await("coming and going is told", () -> events.size() >= 2);
            assertEquals(MonitorTopics.BACKEND_LEFT, events.get(0).getTopic());
            assertEquals(MonitorTopics.BACKEND_ARRIVED, events.get(1).getTopic());
            assertEquals("cpu", events.get(1).getProperty(MonitorTopics.BACKEND_ID));
        } finally {
            registration.unregister();
        }
    }

    @Test
    public void flightRecorderHasTheJobAndItsFrames() throws Exception {
        Path file = Files.createTempFile("monitor", ".jfr");
        String job;
        try (Recording recording = new Recording()) {
            recording.enable("org.videoengine.FrameDraw").withoutThreshold();
            recording.enable("org.videoengine.FrameWrite").withoutThreshold();
            recording.start();
            job = render().id();
            recording.stop();
            recording.dump(file);
        }
        List<String> names = new ArrayList<>();
        RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("org.videoengine.")
                        && event.getString("job").equals(job))
                .forEach(event -> names.add(event.getEventType().getName()));
        Files.delete(file);
        assertEquals(
                1, names.stream().filter("org.videoengine.JobStart"::equals).count());
        assertEquals(1, names.stream().filter("org.videoengine.Job"::equals).count());
        assertEquals(
                FRAMES,
                names.stream().filter("org.videoengine.FrameDraw"::equals).count());
        assertEquals(
                FRAMES,
                names.stream().filter("org.videoengine.FrameWrite"::equals).count());
    }

    @Test
    public void healthIsRedWhileNoBackendIsThereAndGreenAgainAfterwards() throws Exception {
        for (String tag : List.of("media", "memory", "disk", "jobs", "backends")) {
            assertEquals(tag, Result.Status.OK, health(tag).getStatus());
        }
        Bundle backend = bundle("org.videoengine.engine.cpu");
        String location = backend.getLocation();
        backend.uninstall();
        Result without = health("backends");
        assertEquals(Result.Status.CRITICAL, without.getStatus());
        assertTrue(without.toString(), without.toString().contains("no backend"));
        // One that has drawn is still told of, and that it cannot be used.
        assertEquals(0, figure("video_engine_backend_usable{backend=\"cpu\"}"), 0);
        context.installBundle(location).start();
        assertEquals(Result.Status.OK, health("backends").getStatus());
        assertEquals(1, figure("video_engine_backend_usable{backend=\"cpu\"}"), 0);
        Bundle media = bundle("org.videoengine.media");
        media.stop();
        assertEquals(Result.Status.CRITICAL, health("media").getStatus());
        media.start();
        assertEquals(Result.Status.OK, health("media").getStatus());
    }

    private Result health(String tag) throws Exception {
        Collection<ServiceReference<HealthCheck>> checks =
                context.getServiceReferences(HealthCheck.class, "(&(hc.tags=videoengine)(hc.tags=" + tag + "))");
        assertEquals(tag, 1, checks.size());
        return context.getService(checks.iterator().next()).execute();
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
