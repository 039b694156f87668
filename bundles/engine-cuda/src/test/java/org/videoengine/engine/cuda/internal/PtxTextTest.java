package org.videoengine.engine.cuda.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.videoengine.device.KernelText;

/** The PTX in the bundle is what becomes of the kernels' text, and calculates as it does. */
class PtxTextTest {
    private static final String REMEDY = ": run bundles/engine-cuda/make-ptx, which needs nvcc of CUDA 13";

    private static String noted(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = PtxText.class.getResourceAsStream("frame-kernels.properties")) {
            properties.load(in);
        }
        return properties.getProperty(name);
    }

    private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void madeOfTheKernelsText() throws Exception {
        assertEquals(
                noted("frame-kernels.cu"),
                hash(KernelText.text().getBytes(StandardCharsets.UTF_8)),
                "the kernels' text has changed since the PTX was made of it" + REMEDY);
    }

    @Test
    void notChangedByHand() throws Exception {
        assertEquals(
                noted("frame-kernels.ptx"),
                hash(PtxText.text().getBytes(StandardCharsets.US_ASCII)),
                "the PTX is not what was made of the kernels' text" + REMEDY);
    }

    /** On the class path are the text that the PTX was made of and the one on board of engine-opencl, which PoCL draws with. */
    @Test
    void theTextThatOpenClRuns() throws Exception {
        List<URL> texts = Collections.list(
                KernelText.class.getClassLoader().getResources("org/videoengine/device/" + KernelText.RESOURCE));
        assertTrue(texts.stream().anyMatch(text -> text.toString().contains("engine-opencl")), texts::toString);
        for (URL text : texts) {
            try (InputStream in = text.openStream()) {
                assertEquals(noted("frame-kernels.cu"), hash(in.readAllBytes()), text::toString);
            }
        }
    }

    @Test
    void everyKernelOfTheText() {
        TreeSet<String> written = new TreeSet<>();
        for (Matcher kernel = Pattern.compile("(?m)^KERNEL (\\w+)\\(").matcher(KernelText.text()); kernel.find(); ) {
            written.add(kernel.group(1));
        }
        assertTrue(written.contains("smoke"), written::toString);
        assertEquals(written, new TreeSet<>(PtxText.kernels().keySet()));
    }

    @Test
    void forTheOldestDriversAndDevices() {
        assertTrue(PtxText.text().contains("\n.version 8.0\n"), "the PTX is not of ISA 8.0" + REMEDY);
        assertTrue(PtxText.text().contains("\n.target sm_75\n"), "the PTX is not for sm_75" + REMEDY);
    }

    /** Each operation is rounded to nearest on its own, as in OpenCL C; drivers may contract those that do not say so. */
    @Test
    void nothingIsContractedOrApproximated() {
        for (String line : PtxText.text().lines().toList()) {
            assertFalse(line.matches(".*\\.(approx|ftz)\\b.*"), line);
            assertFalse(line.matches(".*\\b(fma|mad)\\..*f32.*"), line);
            assertFalse(line.matches(".*\\b(add|sub|mul|div|sqrt|rcp)\\.f32.*"), line);
        }
    }
}
