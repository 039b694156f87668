package org.videoengine.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static List<String> lines(Table table, Screen screen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8), screen);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Screen wide(int columns) {
        return new Screen(OptionalInt.of(columns), false);
    }

    private static Table backends() {
        Table table = new Table("backend", "state", "how");
        table.row("cpu", "usable", "Java's Vector API, with 8 lanes, on 16 threads at once");
        table.row("cuda", "unavailable", "/usr/lib/x86_64-linux-gnu/libcuda.so.1 is missing");
        return table;
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table("shot", "frames", "");
        table.row("opening", 96, "");
        table.row("x", 7, "note");
        assertEquals(List.of("shot     frames", "opening  96", "x        7       note"), lines(table, Screen.NONE));
    }

    @Test
    void theWidestColumnGivesWayOnANarrowScreen() {
        assertEquals(
                List.of(
                        "backend  state        how",
                        "cpu      usable       Java's Vector API, with 8",
                        "                      lanes, on 16 threads at",
                        "                      once",
                        "cuda     unavailable  /usr/lib/x86_64-linux-",
                        "                      gnu/libcuda.so.1 is",
                        "                      missing"),
                lines(backends(), wide(47)));
    }

    @ParameterizedTest
    @ValueSource(ints = {46, 50, 60, 75, 77, 200})
    void noLineIsWiderThanTheScreenAndNothingIsLost(int columns) {
        List<String> lines = lines(backends(), wide(columns));
        assertTrue(lines.stream().allMatch(line -> line.length() <= columns), lines.toString());
        assertTrue(String.join("", lines).replace(" ", "").contains("libcuda.so.1ismissing"), lines.toString());
    }

    @Test
    void onAVeryNarrowScreenCellsStandBelowEachOther() {
        Table table = new Table("shot", "camera");
        table.row("opening", "pan right 0.06");
        table.row("x", "");
        assertEquals(List.of("shot    opening", "camera  pan right 0.06", "", "shot    x"), lines(table, wide(13)));
    }

    @Test
    void inAPipeARowIsALine() {
        assertEquals(3, lines(backends(), Screen.NONE).size());
    }

    @Test
    void stylesTakeNoRoom() {
        Table table = new Table("scene", "result", "why").styled("passed", Style.GOOD);
        table.row("pan", "passed", "passed by");
        assertEquals(
                List.of(
                        "\033[1mscene\033[0m  \033[1mresult\033[0m  \033[1mwhy\033[0m",
                        "pan    \033[32mpassed\033[0m  passed by"),
                lines(table, new Screen(OptionalInt.of(80), true)));
    }
}
