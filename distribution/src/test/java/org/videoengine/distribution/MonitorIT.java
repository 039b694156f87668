package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that renders, watched by another one and over HTTP. */
@Tag("once")
class MonitorIT {
    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    Path folder;

    private static String ask(String place) throws IOException {
        try (InputStream in = URI.create(place).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The frames that Prometheus would see; 0 while nothing answers. */
    private static double framesDone(String place) {
        try {
            return ask(place + "/metrics")
                    .lines()
                    .filter(line -> line.startsWith("video_engine_frames_total{backend=\"cpu\"}"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void aRenderIsSeenFromOutside() throws Exception {
        String place = "http://127.0.0.1:" + Program.freePort();
        Path film = Files.createDirectory(folder.resolve("film"));
        // So long that it is still at work when all has been asked.
        Files.copy(Program.HOME.resolve("examples/alps/images/picos.jpg"), film.resolve("picos.jpg"));
        Files.writeString(
                film.resolve("project.json"),
                "{\"name\": \"long\", \"frameRate\": \"24\", \"resolution\": [3840, 2160], \"shots\": [{\"id\": \"s\","
                        + " \"duration\": 600.0, \"keyframes\": [{\"image\": \"picos.jpg\", \"time\": 0}]}]}");
        Process render = Program.start(
                film,
                "-XX:TieredStopAtLevel=1",
                "--monitor=" + URI.create(place).getPort(),
                "render",
                ".",
                "--backend",
                "cpu",
                "--threads",
                "1",
                "--out",
                "null:");
        try {
            long until = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (framesDone(place) < 1) {
                assertTrue(
                        render.isAlive() && System.currentTimeMillis() < until,
                        "no frame was seen: " + Program.text(film, "err"));
                Thread.sleep(50);
            }
            Program.Run json = Program.run(folder, "monitor", "--url", place, "--json");
            assertEquals(0, json.status(), json.err());
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(Files.readString(Program.HOME.resolve("docs/schemas/monitor.schema.json")))
                            .validate(json.out(), InputFormat.JSON),
                    json.out());
            assertTrue(json.out().contains("\"process\" : " + pid(render)), json.out());
            Program.Run once = Program.run(folder, "monitor", "job-1", "--url", place, "--once");
            assertTrue(once.out().contains("/14400") && once.out().contains("cpu"), once.out() + once.err());
            Program.Run other = Program.run(folder, "monitor", "job-9", "--url", place);
            assertEquals(2, other.status());
            assertTrue(other.err().contains("there is no job \"job-9\"; there are job-1"), other.err());
        } finally {
            Program.interrupt(render);
            assertTrue(render.waitFor(60, TimeUnit.SECONDS));
        }
        Program.Run afterwards = Program.run(folder, "monitor", "--url", place, "--once");
        assertEquals(1, afterwards.status());
        assertTrue(afterwards.err().contains("nothing that can be watched answers at " + place), afterwards.err());
    }

    private static long pid(Process program) {
        // The start script hands over to Java, which keeps its process.
        return program.pid();
    }

    @Test
    void aWrongPortIsWrongUse() throws Exception {
        for (String option : new String[] {"--monitor=0", "--monitor=many", "--monitor=70000", "--monitors"}) {
            Program.Run run = Program.run(folder, option, "backends");
            assertEquals(2, run.status(), option);
            assertTrue(run.err().contains("a port from 1 to 65535"), run.err());
        }
    }
}
