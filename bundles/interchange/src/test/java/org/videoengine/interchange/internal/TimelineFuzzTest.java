package org.videoengine.interchange.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.InterchangeException;

/** Whatever is done to a timeline, it is imported or refused. */
class TimelineFuzzTest {
    private static Path folder;
    private static Exchange exchange;
    private static byte[] timeline;

    @BeforeContainer
    static void start() throws Exception {
        folder = Files.createTempDirectory("timelines");
        exchange = new Exchange(folder);
        timeline = Files.readAllBytes(exchange.resource("transition.otio"));
    }

    @AfterContainer
    static void end() throws Exception {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 300)
    void survivesChangedBytes(@ForAll @IntRange(min = 0, max = 1 << 24) int place, @ForAll byte with) throws Exception {
        byte[] changed = timeline.clone();
        changed[place % changed.length] = with;
        importOrRefuse(changed);
    }

    @Property(tries = 300)
    void survivesNumbersOfAllKinds(
            @ForAll @IntRange(min = 0, max = 400) int which, @ForAll @IntRange(min = 0, max = 7) int with)
            throws Exception {
        String[] odd = {"-1", "0", "1e308", "NaN", "Infinity", "null", "\"text\"", "0.0001"};
        String text = new String(timeline, StandardCharsets.UTF_8);
        int at = -1;
        for (int i = 0; i <= which % 34; i++) {
            int next = text.indexOf("\"value\": ", at + 1);
            at = next < 0 ? at : next;
        }
        int from = at + "\"value\": ".length();
        int to = from;
        while (Character.isDigit(text.charAt(to)) || text.charAt(to) == '.') {
            to++;
        }
        importOrRefuse((text.substring(0, from) + odd[with] + text.substring(to)).getBytes(StandardCharsets.UTF_8));
    }

    private static void importOrRefuse(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("edit.otio"), bytes);
        try {
            exchange.service.importTimeline(
                    file,
                    folder.resolve("film.json"),
                    new ImportOptions(
                            java.util.Optional.empty(), java.util.Optional.empty(), java.util.List.of(), true));
        } catch (InterchangeException e) {
            org.junit.jupiter.api.Assertions.assertFalse(e.getMessage().isBlank());
        }
    }
}
