package org.videoengine.engine.cuda.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The PTX is assembled for every architecture that there is a device of, by the compiler of CUDA 12.0. What the kernels take is
 * printed, and written to {@code target/registers.md}; the README has the same table, and gets it with {@code
 * -Dregisters.update=true}.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PtxAssemblyTest {
    private static final List<String> ARCHITECTURES = List.of("sm_75", "sm_80", "sm_86", "sm_89", "sm_90");
    private static final Path README = Path.of("README.md");
    private static final String HEADER = "| kernel | ";

    private static final Map<String, Map<String, PtxAssembler.Usage>> USAGE = new TreeMap<>();

    @BeforeAll
    static void assemble() {
        for (String architecture : ARCHITECTURES) {
            USAGE.put(architecture, PtxAssembler.assemble(PtxText.text(), architecture));
        }
    }

    @Test
    void everyKernelForEveryArchitecture() {
        USAGE.forEach((architecture, kernels) ->
                assertEquals(PtxText.kernels().keySet(), Map.copyOf(kernels).keySet(), architecture));
    }

    @Test
    void nothingIsSpilled() {
        USAGE.forEach((architecture, kernels) -> kernels.forEach((kernel, usage) ->
                assertEquals(0, usage.spilled(), () -> kernel + " on " + architecture + " spills to memory")));
    }

    /** The text is declared to be of a later ISA than it needs: nothing in it is newer than what first knew sm_75. */
    @Test
    void ofAnIsaThatIsOlderThanDeclared() {
        String older = PtxText.text().replace("\n.version 8.0\n", "\n.version 6.3\n");
        assertEquals(USAGE.get("sm_75"), PtxAssembler.assemble(older, "sm_75"));
    }

    @Test
    void theCompilerRefusesWhatIsWrong() {
        String wrong = PtxText.text().replace("add.rn.f32", "add.rn.f31");
        String said = assertThrows(IllegalArgumentException.class, () -> PtxAssembler.assemble(wrong, "sm_75"))
                .getMessage();
        assertTrue(said.contains("f31"), said);
    }

    @Test
    void theReadmeHasTheTable() throws IOException {
        String table = table();
        System.out.println(table);
        Files.writeString(Path.of("target/registers.md"), table);
        String readme = Files.readString(README);
        int from = readme.indexOf(HEADER);
        int to = readme.indexOf("\n\n", from) + 1;
        if (Boolean.getBoolean("registers.update")) {
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
        } else {
            assertEquals(
                    table,
                    readme.substring(from, to),
                    "the README's table is not what was measured: mvn -pl bundles/engine-cuda test -Dtest=PtxAssemblyTest"
                            + " -Dregisters.update=true writes it anew");
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder(HEADER);
        table.append(String.join(" | ", ARCHITECTURES))
                .append(" |\n| ---")
                .append(" | ---:".repeat(ARCHITECTURES.size()));
        table.append(" |\n");
        for (String kernel : PtxText.kernels().keySet()) {
            StringJoiner row = new StringJoiner(" | ", "| ", " |\n").add("`" + kernel + "`");
            for (String architecture : ARCHITECTURES) {
                row.add(Integer.toString(USAGE.get(architecture).get(kernel).registers()));
            }
            table.append(row);
        }
        return table.toString();
    }
}
