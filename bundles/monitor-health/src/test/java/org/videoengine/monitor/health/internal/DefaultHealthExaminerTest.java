package org.videoengine.monitor.health.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.videoengine.monitor.HealthFinding;
import org.videoengine.monitor.HealthFinding.Status;

/** Checks of all kinds are carried out, the worst is told first. */
class DefaultHealthExaminerTest {

    private static CheckRun check(String name, HealthCheck check) {
        return new CheckRun(name, List.of("test"), check);
    }

    private static Result sleeping() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Result(Result.Status.OK, "slept well");
    }

    @Test
    void tellsTheWorstFirstAndWhatEachSays() throws Exception {
        FormattingResultLog log = new FormattingResultLog();
        log.debug("not for users");
        log.info("{} is fine", "one");
        log.warn("{} is not", "two");
        List<HealthFinding> findings = DefaultHealthExaminer.carryOut(
                List.of(
                        check("b", () -> new Result(Result.Status.OK, "all is well")),
                        check("a", () -> new Result(Result.Status.OK, "all is well")),
                        check("late", DefaultHealthExaminerTest::sleeping),
                        check("warns", () -> new Result(log)),
                        check("starts", () -> new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "it starts")),
                        check("broken", () -> {
                            throw new NoClassDefFoundError("org/example/Gone");
                        }),
                        check("red", () -> new Result(Result.Status.CRITICAL, "it is gone"))),
                1);
        assertEquals(
                List.of("broken", "late", "red", "starts", "warns", "a", "b"),
                findings.stream().map(HealthFinding::name).toList());
        assertTrue(findings.get(0).messages().get(0).contains("org/example/Gone"), findings.toString());
        assertEquals(
                List.of("the check had not ended after 1 s"), findings.get(1).messages());
        assertEquals(Status.CRITICAL, findings.get(2).status());
        assertEquals(List.of("one is fine", "two is not"), findings.get(4).messages());
        assertEquals(3, findings.stream().filter(each -> each.status().failed()).count());
    }

    @Test
    void withoutChecksThereIsNothingToTell() throws Exception {
        assertEquals(List.of(), DefaultHealthExaminer.carryOut(List.of(), 1));
    }
}
