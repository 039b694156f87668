package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Resolution;
import org.videoengine.render.LoadOptions;

/** Mutated documents end in a project and its plans, or in one sentence, never in anything else. */
class ProjectFuzzTest {
    private static final int DOCUMENTS = 10_000;
    private static final int PLANNED_OF = 8;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String[] VALUES = {
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "-1e-999",
        "1e308",
        "123456789012345678901234567890",
        "0.1",
        "2147483648",
        "\"\"",
        "\" \"",
        "\"..\"",
        "\"../../../etc/passwd\"",
        "\"/dev/zero\"",
        "\"images\"",
        "\"images/ridge.jpg\"",
        "\"a\\u0000b\"",
        "\"\\ud800\"",
        "\"\\u202e\\u001b[2J\"",
        "\"NaN\"",
        "\"1/0\"",
        "\"cubic_bezier(1,-99,0,1)\"",
        "\"path\"",
        "\"roll\"",
        "\"dissolve\"",
        "\"optical_flow\"",
        "[]",
        "{}",
        "[[[[]]]]",
        "{\"type\":\"zoom\"}",
        "[0,0,1e300,1e300]",
        "[-1,-1,-1,-1]",
        "[16,16]"
    };
    private static final String[] NAMES = {
        "id",
        "type",
        "time",
        "rect",
        "camera",
        "amount",
        "degrees",
        "shots",
        "",
        "\u202E",
        "x".repeat(3000),
        "at",
        "clip"
    };

    @TempDir
    Path temporary;

    @Test
    void endsInAProjectOrOneSentence() throws Exception {
        ProjectFolder folder = new ProjectFolder(temporary);
        List<String> seeds = List.of(
                ProjectFolder.example("alps.json"),
                ProjectFolder.example("every-feature.json"),
                ProjectFolder.example("smallest.json"));
        Random random = new Random(20240229);
        PlanFuzz plans = new PlanFuzz(random);
        int read = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String seed = seeds.get(random.nextInt(seeds.size()));
            byte[] document = random.nextBoolean() ? bytes(seed, random) : structure(seed, random);
            try {
                Project project =
                        folder.read(document, random.nextInt(4) == 0 ? new LoadOptions(true) : LoadOptions.DEFAULT);
                if (read++ % PLANNED_OF == 0) {
                    plans.plan(project);
                }
            } catch (ProjectException e) {
                checkSentence(folder, e.getMessage());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("document " + i + ": " + new String(document, StandardCharsets.UTF_8), e);
            }
        }
        assertTrue(read > DOCUMENTS / 100 && read < DOCUMENTS / 2, "read " + read + " of " + DOCUMENTS);
        assertTrue(plans.plans() > read / PLANNED_OF / 4, plans.plans() + " shots planned");
        assertTrue(plans.refused() > 0, "no shot refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x0", "1x1", "15x16", "20000x20000", "-1920x1080", "99999999999x2", "1920"})
    void sizesThatNoFilmHas(String size) throws Exception {
        // A request holds a Resolution, so a wrong one is refused before there is a request.
        String refused = assertThrows(IllegalArgumentException.class, () -> Resolution.parse(size))
                .getMessage();
        assertTrue(refused.contains(size), refused);
        PlanFuzz.checkSentence(refused);
        ProjectFolder folder = new ProjectFolder(temporary);
        ObjectNode document = (ObjectNode) MAPPER.readTree(ProjectFolder.example("alps.json"));
        for (String value : List.of("\"" + size + "\"", "[" + size.replace("x", ",") + "]")) {
            document.put("resolution", "mark");
            String error = folder.error(document.toString().replace("\"mark\"", value));
            assertTrue(error.contains("resolution"), error);
            PlanFuzz.checkSentence(error);
        }
    }

    private static void checkSentence(ProjectFolder folder, String message) {
        assertTrue(message.startsWith(folder.file() + ": "), message);
        PlanFuzz.checkSentence(message);
    }

    private static byte[] bytes(String seed, Random random) {
        byte[] document = seed.getBytes(StandardCharsets.UTF_8);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(document.length);
            switch (random.nextInt(5)) {
                case 0 -> document[at] = (byte) random.nextInt(256);
                case 1 -> document[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> document = splice(document, at, Math.min(document.length, at + 1 + random.nextInt(8)), "");
                case 3 -> document = splice(document, at, at, "{}[],:\"\\0e.-".charAt(random.nextInt(12)) + "");
                default -> document = splice(document, at, random.nextInt(10) == 0 ? document.length : at, " ");
            }
        }
        return document;
    }

    private static byte[] splice(byte[] document, int from, int to, String text) {
        byte[] put = text.getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[Math.max(1, document.length - (to - from) + put.length)];
        System.arraycopy(document, 0, result, 0, from);
        System.arraycopy(put, 0, result, from, put.length);
        System.arraycopy(document, to, result, from + put.length, document.length - to);
        return result;
    }

    private static byte[] structure(String seed, Random random) throws Exception {
        JsonNode root = MAPPER.readTree(seed);
        List<String> inserted = new ArrayList<>();
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            String value = VALUES[random.nextInt(VALUES.length)];
            inserted.add(value);
            String mark = "mark-" + (inserted.size() - 1);
            if (container instanceof ObjectNode object) {
                mutate(object, mark, random);
            } else if (container instanceof ArrayNode array) {
                mutate(array, mark, random);
            }
        }
        String text = MAPPER.writeValueAsString(root);
        for (int i = 0; i < inserted.size(); i++) {
            text = text.replace("\"mark-" + i + "\"", inserted.get(i));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void mutate(ObjectNode object, String mark, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String some = names.isEmpty() ? "id" : names.get(random.nextInt(names.size()));
        String name = NAMES[random.nextInt(NAMES.length)];
        switch (random.nextInt(4)) {
            case 0 -> object.remove(some);
            case 1 -> object.put(name, mark);
            case 2 -> object.set(name, names.isEmpty() ? object.textNode(mark) : object.remove(some));
            default -> object.put(some, mark);
        }
    }

    private static void mutate(ArrayNode array, String mark, Random random) {
        int at = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (array.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> array.insert(at, mark);
            case 1 -> array.remove(at);
            case 2 -> array.add(array.get(at).deepCopy());
            default -> array.set(at, array.textNode(mark));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
