package org.videoengine.monitor.internal.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.videoengine.monitor.BackendSnapshot;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.monitor.MemorySnapshot;
import org.videoengine.monitor.internal.FakeJob;
import org.videoengine.monitor.internal.JobBook;
import org.videoengine.render.VideoGenerationResult.Status;

/** What is served, asked for over HTTP. */
class MetricsServerTest {
    private static final Path DOCS = Path.of("../../distribution/docs");

    private final JobBook book = new JobBook();
    private volatile BackendSnapshot.State cpu = BackendSnapshot.State.USABLE;
    private volatile boolean faulty;
    private MetricsServer server;

    @BeforeEach
    void start() throws Exception {
        EngineMonitor monitor = new EngineMonitor() {
            @Override
            public EngineSnapshot snapshot() {
                if (faulty) {
                    throw new IllegalStateException("a fault of this test");
                }
                JobBook.Page page = book.read();
                JobBook.Work work = page.backends().getOrDefault("cpu", new JobBook.Work(0, 0));
                return new EngineSnapshot(
                        1_000,
                        1,
                        2,
                        page.jobs(),
                        List.of(new BackendSnapshot("cpu", "a processor", cpu, "", work.frames(), work.busySeconds())),
                        new MemorySnapshot(1, 2, 3, 4, 5, 6));
            }

            @Override
            public URI address() {
                throw new UnsupportedOperationException();
            }
        };
        server = new MetricsServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), monitor, book);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private record Answer(int status, String text) {}

    private Answer ask(String method, String path) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + server.port() + path).toURL().openConnection();
        connection.setRequestMethod(method);
        try (InputStream in =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(
                    connection.getResponseCode(),
                    in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void assertHas(String line, Answer answer) {
        assertTrue(answer.text().lines().anyMatch(line::equals), () -> line + " is not in\n" + answer.text());
    }

    @Test
    void figuresFollowTheJobs() throws Exception {
        FakeJob job = new FakeJob("job-1").frames(20);
        book.started(job);
        Answer first = ask("GET", "/metrics");
        assertEquals(200, first.status());
        assertHas("video_engine_frames_total{backend=\"cpu\"} 20.0", first);
        assertHas("video_engine_backend_busy_seconds_total{backend=\"cpu\"} 2.0", first);
        assertHas("video_engine_job_frames_total{job=\"job-1\",project=\"alps\"} 20.0", first);
        assertHas("video_engine_job_encoder_lag_frames{job=\"job-1\",project=\"alps\"} 7.0", first);
        assertHas("video_engine_job_queue_frames{job=\"job-1\",place=\"waiting\",project=\"alps\"} 30.0", first);
        assertHas("video_engine_job_phase_seconds_total{job=\"job-1\",phase=\"encode\",project=\"alps\"} 0.5", first);
        assertHas("video_engine_running_jobs 1.0", first);
        assertTrue(first.text().contains("jvm_memory_used_bytes{area=\"heap\""), first.text());
        job.frames(48);
        book.ended(job, job.end(Status.DONE));
        cpu = BackendSnapshot.State.GONE;
        Answer second = ask("GET", "/metrics");
        assertHas("video_engine_frames_total{backend=\"cpu\"} 48.0", second);
        assertHas("video_engine_job_running{job=\"job-1\",project=\"alps\"} 0.0", second);
        assertHas("video_engine_running_jobs 0.0", second);
        assertHas("video_engine_ended_jobs_total{state=\"done\"} 1.0", second);
        assertHas("video_engine_backend_usable{backend=\"cpu\"} 0.0", second);
    }

    @Test
    void jobsThatAreForgottenGoAndWhatTheyDrewStays() throws Exception {
        for (int i = 1; i <= 25; i++) {
            FakeJob job = new FakeJob("job-" + i).frames(1);
            book.started(job);
            book.ended(job, job.end(Status.DONE));
            ask("GET", "/metrics");
        }
        Answer last = ask("GET", "/metrics");
        assertHas("video_engine_frames_total{backend=\"cpu\"} 25.0", last);
        assertFalse(last.text().contains("job=\"job-5\""));
        assertTrue(last.text().contains("job=\"job-6\""));
    }

    @Test
    void theDocumentListsEveryMeter() throws Exception {
        book.started(new FakeJob("job-1").frames(1));
        String document = Files.readString(DOCS.resolve("monitoring.md"));
        List<String> missing = ask("GET", "/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("# TYPE video_engine_"))
                .map(line -> line.split(" ")[2])
                .filter(name -> !document.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void theStatusFollowsItsSchema() throws Exception {
        book.started(new FakeJob("job-1").frames(3));
        Answer answer = ask("GET", "/status");
        assertEquals(200, answer.status());
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(DOCS.resolve("schemas/monitor.schema.json")))
                        .validate(answer.text(), InputFormat.JSON),
                answer.text());
    }

    @Test
    void aFaultIsAnswered() throws Exception {
        faulty = true;
        assertEquals(new Answer(500, "there was a fault; the log has it\n"), ask("GET", "/status"));
        assertEquals(500, ask("GET", "/metrics").status());
        faulty = false;
        assertEquals(200, ask("GET", "/status").status());
    }

    @Test
    void nothingElseIsAnswered() throws Exception {
        assertEquals(404, ask("GET", "/metrics/more").status());
        assertEquals(404, ask("GET", "/").status());
        assertEquals(405, ask("POST", "/metrics").status());
        assertEquals(405, ask("DELETE", "/status").status());
        assertEquals(new Answer(200, ""), ask("HEAD", "/metrics"));
    }
}
