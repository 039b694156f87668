package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectSchemaTest {
    private static final String RESOURCE = "/org/videoengine/core/project.schema.json";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final String text = schema();
    private final JsonSchema schema = FACTORY.getSchema(text);

    private static String schema() {
        try (InputStream in = ProjectReader.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Set<ValidationMessage> problems(String document) {
        return schema.validate(document, InputFormat.JSON);
    }

    @Test
    void isASchemaItself() {
        JsonSchema meta = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(Set.of(), meta.validate(text, InputFormat.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alps.json", "every-feature.json", "smallest.json"})
    void takesTheExamples(String example) {
        assertEquals(Set.of(), problems(ProjectFolder.example(example)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `"shots"` | `"shoots"`
                    `"name"` | `"nmae"`
                    `"name": "Every feature"` | `"name": ""`
                    `29.97` | `0`
                    `29.97` | `"fast"`
                    `"1280x720"` | `[1281, 720]`
                    `"1280x720"` | `[1280]`
                    `"1280x720"` | `"1280"`
                    `"id": "moves"` | `"id": "a/b"`
                    `"id": "moves"` | `"id": "."`
                    `"id": "moves",` | ``
                    `"duration": 4` | `"duration": 0`
                    `"duration": 4` | `"duration": "4"`
                    `"duration": 4` | `"length": 4`
                    `"image": "images/ridge.jpg"` | `"image": ""`
                    `"image": "images/ridge.jpg"` | `"image": "a.jpg", "clip": "b.mp4"`
                    `"image": "images/ridge.jpg"` | `"image": "a.jpg", "at": 1`
                    `"image": "images/ridge.jpg"` | `"time": 1`
                    `"out": 6.0` | `"out": 2.0, "at": 1`
                    `"in": 2.0, "out": 6.0, ` | ``
                    `"in": 2.0` | `"in": -2`
                    `0.25 }` | `0 }`
                    `0.25 }` | `0.25 }, { "image": "images/ridge.jpg" }`
                    `"focus": 0.7` | `"focus": 7`
                    `"focus": 0.7, ` | ``
                    `"linearLight": true` | `"linearLight": 1`
                    `"distortion": -0.5` | `"distortion": -5`
                    `"threshold": 0.8` | `"threshold": 8`
                    `"static"` | `"still"`
                    `"direction": "left"` | `"direction": "in"`
                    `"amount": 0.1` | `"amount": -0.1`
                    `, "amount": 0.1` | ``
                    `"degrees": 3` | `"amount": 3`
                    `"ease_in"` | `"easein"`
                    `"cubic_bezier(0.4, 0, .2, 1)"` | `"cubic_bezier(0.4, 0, .2)"`
                    `"vignette": 1` | `"vignette": 1.01`
                    `"vignette": 1` | `"vignete": 1`
                    `"dissolve", "duration": 1` | `"dissolve"`
                    `"dissolve", "duration": 1` | `"cut", "duration": 1`
                    `[0, 0, 1920, 1080]` | `[0, 0, 1920]`
                    `[0, 0, 1920, 1080]` | `[0, 0, 0, 1080]`
                    `[0, 0, 1920, 1080]` | `[0, 0, 1920, 1080, 1]`
                    `"hold"` | `"nearest"`
                    `{ "type": "static" }` | `{ "type": "static", "amount": 1 }`
                    `"gain": -6` | `"gain": 61`
                    `"fadeIn": 0.5` | `"fadeIn": -0.5`
                    `"fadeOut": 1` | `"fade": 1`
                    `{ "file": "clips/dog.mp4" }` | `{ "start": 1 }`
                    `"start": 1,` | `"start": "1",`
                    `"out": 6.5` | `"out": 0`
                    """)
    void refusesWhatTheReaderRefuses(String old, String changed, @TempDir Path folder) throws Exception {
        String example = ProjectFolder.example("every-feature.json");
        int at = example.indexOf(old);
        String document = example.substring(0, at) + changed + example.substring(at + old.length());
        assertFalse(problems(document).isEmpty(), "the schema takes it");
        new ProjectFolder(folder).error(document);
    }
}
