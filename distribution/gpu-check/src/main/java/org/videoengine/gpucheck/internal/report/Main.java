package org.videoengine.gpucheck.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Checks all devices and writes the reports. The first word is the folder of the check; {@link Options#USAGE} tells of the rest,
 * and of the exit status.
 */
public final class Main {
    private static final int LIST_LIMIT_SECONDS = 120;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Program program;
    private final Options options;
    private final SystemFacts system;
    private final ObjectNode report = MAPPER.createObjectNode();
    private final ArrayNode devices = MAPPER.createArrayNode();
    private final ArrayNode unusable = MAPPER.createArrayNode();

    Main(Program program, Options options, SystemFacts system) {
        this.program = program;
        this.options = options;
        this.system = system;
    }

    /** See the class. */
    public static void main(String[] words) throws IOException, InterruptedException {
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        if (rest.contains("--help") || rest.contains("-h")) {
            System.out.println(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.of(rest);
        } catch (IllegalArgumentException e) {
            System.err.println("gpu-check: " + e.getMessage());
            System.exit(WRONG_USE);
            return;
        }
        Path work = Files.createTempDirectory("gpu-check-");
        boolean passed;
        try {
            passed = new Main(new Program(Path.of(words[0]), work), options, new SystemFacts(Path.of("/"))).run();
        } finally {
            delete(work);
        }
        System.exit(passed ? 0 : FAILED);
    }

    /** Writes the reports: whether all is well. */
    boolean run() throws IOException, InterruptedException {
        Files.createDirectories(options.folder());
        report.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        report.putObject("program").put("version", version()).put("sha256", program.digest());
        report.set("settings", MAPPER.valueToTree(options.settings().document()));
        report.set("system", MAPPER.valueToTree(system.document()));
        for (Path backend : program.backends()) {
            check(backend);
        }
        noteWhatIsMissing();
        boolean passed = !devices.isEmpty() && unusableAndFound() == 0;
        for (JsonNode device : devices) {
            passed &= device.path("passed").asBoolean();
        }
        report.put("passed", passed);
        report.set("devices", devices);
        report.set("unusable", unusable);
        Path json = options.folder().resolve("gpu-check.json");
        Path markdown = options.folder().resolve("gpu-check.md");
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report);
        Files.writeString(markdown, new MarkdownReport(report).text());
        System.out.println((passed ? "passed: " : "not passed: ") + json + ", " + markdown);
        return passed;
    }

    /** The devices of one jar; whatever it does to its process, the others go on. */
    private void check(Path backend) throws IOException, InterruptedException {
        String name = backend.getFileName().toString();
        Program.Outcome list = program.run(backend, LIST_LIMIT_SECONDS, "list", List.of());
        if (list.failure().isPresent()) {
            addUnusable(name, "unknown", true, list.failure().get());
            System.out.println(name + ": " + list.failure().get());
            return;
        }
        for (JsonNode listed : list.document().path("backends")) {
            String id = listed.path("id").asText();
            if (!listed.path("reason").isNull()) {
                addUnusable(
                        id,
                        listed.path("kind").asText(),
                        listed.path("found").asBoolean(),
                        listed.path("reason").asText());
                System.out.println(id + ": unusable: " + listed.path("reason").asText());
                continue;
            }
            System.out.println(id + ": " + listed.path("device").asText() + " …");
            ObjectNode device = new DeviceReport(program, options).of(backend, listed);
            devices.add(device);
            System.out.println(id + ": " + MarkdownReport.summary(device));
        }
    }

    /** A graphics processor that the driver has and nothing draws on was found, and did not pass. */
    private void noteWhatIsMissing() {
        List<String> gpus = system.nvidiaGpus();
        boolean drawn = devices.findValuesAsText("kind").contains("cuda");
        if (!gpus.isEmpty() && !drawn) {
            addUnusable(
                    "cuda",
                    "cuda",
                    true,
                    "NVIDIA's driver has " + String.join(", ", gpus) + ", but no backend draws on it with CUDA");
        }
    }

    private void addUnusable(String id, String kind, boolean found, String reason) {
        unusable.addObject().put("id", id).put("kind", kind).put("found", found).put("reason", reason);
    }

    private long unusableAndFound() {
        return unusable.findValues("found").stream().filter(JsonNode::asBoolean).count();
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                Main.class.getResourceAsStream("/META-INF/maven/org.videoengine/gpu-check/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", "unpackaged");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
