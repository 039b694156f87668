package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built program prints with {@code --json} follows the schemas that it ships. */
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
                "jobs",
                "help"
            })
    void followsItsSchema(String line) throws Exception {
        String[] words = Stream.of((line + " --json").split(" "))
                .map(word -> word.equals("journey")
                        ? Program.HOME.resolve("examples/journey").toString()
                        : word)
                .toArray(String[]::new);
        Program.Run run = Program.run(folder, words);
        assertEquals(0, run.status(), run.err());
        Path schema = Program.HOME.resolve("docs/schemas/" + words[0] + ".schema.json");
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(schema))
                        .validate(run.out(), InputFormat.JSON),
                run.out());
    }
}
