package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.videoengine.backend.BackendState;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/** A backend whose bundle cannot be resolved is listed, with what is missing. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class UnresolvedBackendTest {
    private static final String NAME = "com.example.late";
    private static final String CONTRACT = "org.videoengine.backend";

    @Inject
    private BundleContext context;

    @Inject
    private VideoEngine engine;

    @Configuration
    public Option[] bundles() {
        return new Option[] {VideoEngineContainer.bundles()};
    }

    @Test
    public void aPackageThatNobodyHas() throws Exception {
        assertReason(
                Map.of("Import-Package", CONTRACT + ",com.example.missing;version=\"[1.5,2)\""),
                "its bundle cannot be used: com.example.late needs the package com.example.missing 1.5.0 or newer below 2.0.0,"
                        + " which no bundle has");
    }

    @Test
    public void aContractOfAnotherTime() throws Exception {
        assertReason(
                Map.of("Import-Package", CONTRACT + ";version=\"[99,100)\""),
                "its bundle cannot be used: com.example.late needs the package org.videoengine.backend 99.0.0 or newer below"
                        + " 100.0.0, and there is " + version());
    }

    @Test
    public void aNewerJava() throws Exception {
        assertReason(
                Map.of(
                        "Import-Package",
                        CONTRACT,
                        "Require-Capability",
                        "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version>=99))\""),
                "its bundle cannot be used: com.example.late needs Java 99 or newer, and this is "
                        + Runtime.version().feature());
    }

    @Test
    public void whatIsMissingToAnotherBundle() throws Exception {
        Bundle between = install(
                "com.example.between",
                Map.of("Export-Package", "com.example.between", "Require-Bundle", "com.example.nowhere"));
        try {
            assertReason(
                    Map.of("Import-Package", CONTRACT + ",com.example.between"),
                    "its bundle cannot be used: com.example.between needs the bundle com.example.nowhere, which no bundle has");
        } finally {
            between.uninstall();
        }
    }

    private String version() {
        return FrameworkUtil.getBundle(BackendState.class)
                .adapt(BundleRevision.class)
                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .stream()
                .filter(exported -> CONTRACT.equals(exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(exported ->
                        String.valueOf(exported.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)))
                .findFirst()
                .orElseThrow();
    }

    private void assertReason(Map<String, String> headers, String reason) throws Exception {
        Bundle bundle = install(NAME, headers);
        try {
            bundle.start();
            fail("it was started");
        } catch (BundleException e) {
            assertEquals(BundleException.RESOLVE_ERROR, e.getType());
            BackendState state = states().get(0);
            assertEquals(reason, state.reason().orElseThrow());
            List<String> problems = engine.validateConfiguration(VideoConfig.DEFAULT.withBackends(NAME));
            assertTrue(problems.toString(), problems.toString().contains(reason));
        } finally {
            bundle.uninstall();
        }
        assertTrue(states().isEmpty());
    }

    private List<BackendState> states() {
        return engine.backends().stream()
                .filter(state -> state.id().equals(NAME))
                .toList();
    }

    private Bundle install(String name, Map<String, String> headers) throws Exception {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        headers.forEach(attributes::putValue);
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        try (InputStream in = new ByteArrayInputStream(jar.toByteArray())) {
            return context.installBundle("test:" + name, in);
        }
    }
}
