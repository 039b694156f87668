package org.videoengine.console.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void theLastAreKeptAndThoseAfterATimeAreTold() {
        History history = new History(5);
        for (int second = 1; second <= 12; second++) {
            history.add(new Sample(second * 1000L, second, -1, 2, 3, 4));
        }
        assertEquals(LongStream.rangeClosed(8, 12).boxed().toList(), seconds(history.after(0)));
        assertEquals(List.of(11L, 12L), seconds(history.after(10_000)));
        assertEquals(List.of(), seconds(history.after(12_000)));
    }

    private static List<Long> seconds(List<Sample> samples) {
        return samples.stream().map(sample -> sample.time() / 1000).toList();
    }
}
