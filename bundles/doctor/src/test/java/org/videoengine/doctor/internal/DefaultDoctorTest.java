package org.videoengine.doctor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.videoengine.doctor.Diagnosis;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.doctor.Severity;

class DefaultDoctorTest {
    private final DefaultDoctor doctor = new DefaultDoctor(new InstallationReader(emptyFramework()));

    private static BundleContext emptyFramework() {
        return (BundleContext) Proxy.newProxyInstance(
                DefaultDoctorTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getBundles") ? new Bundle[0] : null);
    }

    private record Check(String id, Callable<List<Finding>> examination) implements DiagnosticCheck {
        @Override
        public List<Finding> examine(DiagnosticContext context) throws Exception {
            return examination.call();
        }
    }

    private void add(String id, int ranking, long service, Callable<List<Finding>> examination) {
        doctor.add(new Check(id, examination), Map.of("service.ranking", ranking, "service.id", service));
    }

    @Test
    void asksAllByRankAndReportsThoseThatFail() throws InterruptedException {
        add("b", 0, 1, () -> List.of(Finding.ok("b", "Fine.")));
        add("a", 0, 2, () -> {
            throw new IllegalStateException("there is no machine");
        });
        add("c", 7, 3, () -> List.of(Finding.error("c", "Broken.", "It matters.", "Mend it.")));
        add("d", -1, 4, () -> {
            throw new NoClassDefFoundError("org/example/Gone");
        });
        Diagnosis diagnosis = doctor.examine(Path.of(""));
        assertEquals(
                List.of("c", "a", "b", "d"),
                diagnosis.findings().stream().map(Finding::check).toList());
        assertEquals(Severity.ERROR, diagnosis.worst());
        assertEquals(
                "The check a failed: there is no machine.",
                diagnosis.findings().get(1).found());
        assertTrue(diagnosis.findings().get(3).found().contains("org/example/Gone"));
        assertTrue(diagnosis.hardware().isEmpty());
    }

    @Test
    void givesUpWhatHangs() throws InterruptedException {
        Supervised.Outcome<String> outcome = Supervised.call(Duration.ofMillis(50), () -> {
            Thread.sleep(60_000);
            return "late";
        });
        assertEquals("did not come back within 0.05 seconds", outcome.failure());
    }

    @Test
    void machinesThatAreNotKnownAreSaidSo() throws InterruptedException {
        doctor.add(
                new DiagnosticCheck() {
                    @Override
                    public String id() {
                        return "needs-hardware";
                    }

                    @Override
                    public List<Finding> examine(DiagnosticContext context) {
                        return List.of(
                                Finding.ok(id(), context.hardware().processor().model()));
                    }
                },
                Map.of("service.id", 1L));
        assertTrue(doctor.examine(Path.of("")).findings().get(0).found().contains("org.videoengine.hardware"));
    }
}
