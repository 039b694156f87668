package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.videoengine.doctor.Diagnosis;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Doctor;
import org.videoengine.doctor.Finding;
import org.videoengine.doctor.Severity;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.hardware.HardwareQuery;

/** The hardware and the doctor in a real framework, in which bundles are in each other's way. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DoctorTest {
    private static final int UPDATES = 3;

    @Inject
    private BundleContext context;

    @Inject
    private Doctor doctor;

    @Inject
    private HardwareDetector detector;

    private final List<Bundle> installed = new ArrayList<>();

    @Configuration
    public Option[] bundles() throws IOException {
        List<Option> options = new ArrayList<>();
        options.add(VideoEngineContainer.bundles());
        try (Stream<Path> tools = Files.list(VideoEngineContainer.DISTRIBUTION.resolve("bundles/tools"))) {
            tools.filter(jar -> jar.getFileName().toString().matches("(oshi|hardware|doctor).*[.]jar"))
                    .forEach(jar -> options.add(bundle(jar.toUri().toString())));
        }
        return options.toArray(Option[]::new);
    }

    @After
    public void remove() throws Exception {
        for (Bundle bundle : installed) {
            bundle.uninstall();
        }
    }

    @Test
    public void tellsWhatIsInTheMachineAlsoAfterUpdates() throws Exception {
        Bundle hardware = Stream.of(context.getBundles())
                .filter(bundle -> "org.videoengine.hardware".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        Hardware before = detector.detect(HardwareQuery.QUICK.withEncoders());
        assertEquals(List.of(), before.notes());
        assertTrue(before.processor().simd().vectorBits() >= 128);
        assertTrue(before.encoders().orElseThrow().stream()
                .anyMatch(codec -> codec.name().equals("h264")));
        for (int i = 0; i < UPDATES; i++) {
            hardware.update();
            Hardware after = context.getService(context.getServiceReference(HardwareDetector.class))
                    .detect();
            assertEquals(before.processor(), after.processor());
            assertEquals(before.memory().totalBytes(), after.memory().totalBytes());
            assertEquals(before.operatingSystem(), after.operatingSystem());
            assertEquals(List.of(), after.notes());
        }
    }

    @Test
    public void asksTheChecksOfOthers() throws Exception {
        ServiceRegistration<DiagnosticCheck> registration =
                context.registerService(DiagnosticCheck.class, new ThirdPartyCheck(), null);
        try {
            assertEquals(
                    "Folder " + Path.of("").toAbsolutePath(),
                    findings("third-party").get(0).found());
        } finally {
            registration.unregister();
        }
        assertEquals(List.of(), findings("third-party"));
    }

    private static final class ThirdPartyCheck implements DiagnosticCheck {
        @Override
        public String id() {
            return "third-party";
        }

        @Override
        public List<Finding> examine(DiagnosticContext facts) {
            return List.of(Finding.ok(id(), "Folder " + facts.folder()));
        }
    }

    @Test
    public void namesWhatABundleLacks() throws Exception {
        install("org.example.needy", "1.0.0", Constants.IMPORT_PACKAGE, "org.example.middle");
        install(
                "org.example.middle",
                "1.0.0",
                Constants.EXPORT_PACKAGE,
                "org.example.middle",
                Constants.IMPORT_PACKAGE,
                "org.example.gone;version=\"[2,3)\"");
        List<Finding> errors = findings("bundles").stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertEquals(errors.toString(), 2, errors.size());
        for (Finding error : errors) {
            assertTrue(error.found(), error.found().contains("osgi.wiring.package=org.example.gone"));
            assertTrue(error.found(), error.found().contains("which nobody provides"));
        }
        assertTrue(errors.get(0).found(), errors.get(0).found().contains("org.example.needy 1.0.0"));
    }

    @Test
    public void seesTwoVersionsAndSplitPackages() throws Exception {
        assertFalse(
                findings("bundles").toString(),
                findings("bundles").stream().anyMatch(finding -> finding.severity() == Severity.WARNING));
        install("org.videoengine.extra", "1.0.0", Constants.EXPORT_PACKAGE, "org.videoengine.extra;version=1")
                .start();
        install("org.videoengine.extra", "2.0.0", Constants.EXPORT_PACKAGE, "org.videoengine.extra;version=2")
                .start();
        install("org.example.old", "1.0.0", Constants.IMPORT_PACKAGE, "org.videoengine.extra;version=\"[1,2)\"")
                .start();
        install("org.example.new", "1.0.0", Constants.IMPORT_PACKAGE, "org.videoengine.extra;version=\"[2,3)\"")
                .start();
        List<String> warnings = findings("bundles").stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(Finding::found)
                .toList();
        assertEquals(warnings.toString(), 2, warnings.size());
        assertTrue(
                warnings.get(0),
                warnings.get(0).startsWith("org.videoengine.extra is installed 2 times: versions 1.0.0 from"));
        assertTrue(
                warnings.get(1),
                warnings.get(1).contains("The package org.videoengine.extra is used from org.videoengine.extra 1.0.0"));
        assertTrue(
                warnings.get(1), warnings.get(1).contains("by org.example.old and from org.videoengine.extra 2.0.0"));
    }

    private List<Finding> findings(String check) throws InterruptedException {
        Diagnosis diagnosis = doctor.examine(Path.of(""));
        assertTrue(diagnosis.installation().bundles().stream()
                .anyMatch(each -> each.symbolicName().equals("org.videoengine.doctor")));
        return diagnosis.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .toList();
    }

    /** A bundle that is nothing but its manifest. */
    private Bundle install(String name, String version, String... headers) throws Exception {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        attributes.putValue(Constants.BUNDLE_VERSION, version);
        for (int i = 0; i < headers.length; i += 2) {
            attributes.putValue(headers[i], headers[i + 1]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("empty"));
            jar.closeEntry();
        }
        Bundle bundle =
                context.installBundle("made:" + name + '-' + version, new ByteArrayInputStream(bytes.toByteArray()));
        installed.add(bundle);
        return bundle;
    }
}
