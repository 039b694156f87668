package org.videoengine.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes bundles of their own out of engine-cpu: the same classes under another name, id, preference and version. */
final class BackendCopies {
    private static final String COMPONENT = "org.videoengine.engine.cpu.internal.CpuBackend";

    private final byte[] original;

    BackendCopies(Path jar) throws IOException {
        original = Files.readAllBytes(jar);
    }

    /** A jar with the properties of the component, and the headers of the bundle, changed. */
    InputStream copy(String id, int preference, int version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(original.length);
        try (JarInputStream from = new JarInputStream(new ByteArrayInputStream(original))) {
            Manifest manifest = from.getManifest();
            manifest.getMainAttributes()
                    .putValue("Bundle-SymbolicName", "org.videoengine.engine.copy." + id.replace(':', '.'));
            manifest.getMainAttributes().putValue("Bundle-Version", "1." + version);
            try (JarOutputStream to = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = from.getNextJarEntry(); entry != null; entry = from.getNextJarEntry()) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    byte[] content = from.readAllBytes();
                    to.write(
                            entry.getName().endsWith(COMPONENT + ".xml")
                                    ? component(content, id, preference)
                                    : content);
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static byte[] component(byte[] xml, String id, int preference) {
        return new String(xml, StandardCharsets.UTF_8)
                .replace("name=\"" + COMPONENT + '"', "name=\"" + COMPONENT + '.' + id.replace(':', '.') + '"')
                .replace("value=\"cpu\"", "value=\"" + id + '"')
                .replace("value=\"0\"", "value=\"" + preference + '"')
                .getBytes(StandardCharsets.UTF_8);
    }
}
