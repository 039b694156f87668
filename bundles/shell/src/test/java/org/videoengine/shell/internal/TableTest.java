package org.videoengine.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table("shot", "frames", "");
        table.row("opening", 96, "");
        table.row("x", 7, "note");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(
                List.of("shot     frames", "opening  96", "x        7       note"),
                out.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
