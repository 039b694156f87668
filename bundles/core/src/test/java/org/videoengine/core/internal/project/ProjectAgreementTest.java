package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;

/** The reader and the schema of project files, which know the format independently of each other, are of one mind. */
class ProjectAgreementTest {
    private static final int DOCUMENTS = 4000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SCHEMA = Path.of("src/main/resources/org/videoengine/core/project.schema.json");
    private static final Path EXAMPLES = Path.of("../../distribution/examples");

    /** Values of every kind; few of them are right anywhere. */
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "0",
        "0.5",
        "1",
        "2.5",
        "1e6",
        "\"\"",
        "\"x\"",
        "\"linear\"",
        "\"1280x720\"",
        "[]",
        "[1]",
        "{}",
        "{\"type\": \"cut\"}",
        "{\"type\": \"zoom\", \"amount\": 0.1}",
        "[0, 0, 16, 16]"
    };

    @TempDir
    Path temporary;

    private JsonSchema schema;
    private ProjectFolder folder;

    @BeforeEach
    void schema() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        folder = new ProjectFolder(temporary);
    }

    @Test
    void everyExampleOfTheProgramIsRightToBoth() throws Exception {
        int examples = 0;
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(each -> each.endsWith("project.json")).toList()) {
                assertEquals(0, problems(MAPPER.readTree(file.toFile())), file.toString());
                new ProjectReader().read(file, LoadOptions.DEFAULT);
                examples++;
            }
        }
        assertTrue(examples >= 2, examples + " examples");
    }

    /**
     * Whatever the schema refuses, the reader refuses. What it takes, the reader may still refuse for what a schema cannot say:
     * files that are not there, times out of order, shots that are too short for a dissolve, names that occur twice.
     */
    @Test
    void whatTheSchemaRefusesTheReaderRefuses() throws Exception {
        List<JsonNode> seeds = new ArrayList<>();
        for (String name : List.of("alps.json", "every-feature.json", "smallest.json")) {
            seeds.add(MAPPER.readTree(ProjectFolder.example(name)));
        }
        Random random = new Random(6);
        int refused = 0;
        int taken = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = seeds.get(random.nextInt(seeds.size())).deepCopy();
            String change = change(document, random);
            boolean right = problems(document) == 0;
            boolean read = reads(document);
            assertFalse(
                    read && !right, () -> "the reader takes what the schema refuses: " + change + " in " + document);
            refused += right ? 0 : 1;
            taken += read ? 1 : 0;
        }
        assertTrue(refused > DOCUMENTS / 2 && taken > DOCUMENTS / 50, refused + " refused, " + taken + " taken");
    }

    /** A field more, a field less where it is needed, or a field by another name is wrong to both, wherever it is. */
    @Test
    void unknownFieldsAreRefusedByBothInEveryObject() throws Exception {
        JsonNode seed = MAPPER.readTree(ProjectFolder.example("every-feature.json"));
        int objects = objects(seed).size();
        assertTrue(objects > 30, objects + " objects");
        for (int i = 0; i < objects; i++) {
            JsonNode document = seed.deepCopy();
            objects(document).get(i).put("sohts", 1);
            assertTrue(problems(document) > 0, () -> "the schema takes an unknown field: " + document);
            assertFalse(reads(document), () -> "the reader takes an unknown field: " + document);
        }
    }

    private int problems(JsonNode document) {
        return schema.validate(document).size();
    }

    private boolean reads(JsonNode document) throws IOException {
        try {
            folder.read(document.toString().getBytes(StandardCharsets.UTF_8), new LoadOptions(true));
            return true;
        } catch (ProjectException e) {
            return false;
        }
    }

    private static List<ObjectNode> objects(JsonNode document) {
        List<ObjectNode> found = new ArrayList<>();
        if (document instanceof ObjectNode object) {
            found.add(object);
        }
        document.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    /** Puts another value in the place of one, or takes one away, and says what it did. */
    private static String change(JsonNode document, Random random) throws IOException {
        List<ObjectNode> objects = objects(document);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.put("x", 1);
            return "x";
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = MAPPER.readTree(VALUES[random.nextInt(VALUES.length)]);
        if (random.nextInt(6) == 0) {
            object.remove(name);
            return "without " + name;
        } else if (object.get(name) instanceof ArrayNode list && !list.isEmpty() && random.nextBoolean()) {
            list.set(random.nextInt(list.size()), value);
            return name + "[] = " + value;
        }
        object.set(name, value);
        return name + " = " + value;
    }
}
