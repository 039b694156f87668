package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built program prints with {@code --json} follows the schemas that it ships. */
@Tag("once")
class JsonDocumentsIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "render journey --frames 1-2 --resolution 160x90 --out null:",
                "shots journey",
                "timeline journey",
                "plan journey seeds",
                "backends",
                "hardware --measure-disk",
                "doctor",
                "health",
                "export journey --out journey.otio",
                "jobs",
                "help"
            })
    void followsItsSchema(String line) throws Exception {
        String[] words = Stream.of((line + " --json").split(" "))
                .map(word -> word.equals("journey")
                        ? Program.HOME.resolve("examples/journey").toString()
                        : word)
                .toArray(String[]::new);
        follows(Program.run(folder, words), words[0]);
    }

    @Test
    void plansOfFramesBetweenSeveralKeyframesFollowTheirs() throws Exception {
        Path picture = Program.HOME.resolve("examples/alps/images/picos.jpg");
        StringJoiner keyframes = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < 4; i++) {
            Files.copy(picture, folder.resolve(i + ".jpg"));
            keyframes.add("{\"image\": \"" + i + ".jpg\", \"time\": " + i / 4.0 + "}");
        }
        Files.writeString(
                folder.resolve("project.json"),
                "{\"name\": \"between\", \"frameRate\": \"24\", \"resolution\": [160, 90], \"shots\": [{\"id\": \"s\","
                        + " \"duration\": 1.0, \"keyframes\": " + keyframes
                        + ", \"interpolation\": \"optical_flow\"}]}");
        Program.Run run = Program.run(folder, "plan", "project.json", "--json");
        assertTrue(run.out().contains("\"before\"") && run.out().contains("\"after\""), run.out());
        follows(run, "plan");
    }

    @Test
    void whatIsSaidOfAFilmsQualityFollowsTheirs() throws Exception {
        String journey = Program.HOME.resolve("examples/journey").toString();
        for (String level : new String[] {"low", "high"}) {
            Program.Run render = Program.run(
                    folder,
                    "render",
                    journey,
                    "peaks",
                    "--frames",
                    "1-6",
                    "--resolution",
                    "320x180",
                    "--quality",
                    level,
                    "--out",
                    level + ".y4m");
            assertEquals(0, render.status(), render.err());
        }
        follows(Program.run(folder, "validate", "high.y4m", "--standard", "preview", "--json"), "validate");
        Program.Run compared = Program.run(folder, "compare", "high.y4m", "low.y4m", "--per-frame", "--json");
        assertTrue(compared.out().contains("\"perFrame\""), compared.out());
        follows(compared, "compare");
        follows(Program.run(folder, "compare", "low.y4m", "low.y4m", "--json"), "compare");
    }

    private static void follows(Program.Run run, String command) throws IOException {
        assertEquals(0, run.status(), run.err());
        Path schema = Program.HOME.resolve("docs/schemas/" + command + ".schema.json");
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(schema))
                        .validate(run.out(), InputFormat.JSON),
                run.out());
    }
}
