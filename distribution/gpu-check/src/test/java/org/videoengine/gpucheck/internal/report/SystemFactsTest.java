package org.videoengine.gpucheck.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFactsTest {
    @TempDir
    Path root;

    @Test
    void versionsAreNumbersWithoutWhoBuiltThem() throws Exception {
        Path driver = Files.createDirectories(root.resolve("proc/driver/nvidia"));
        Files.writeString(
                driver.resolve("version"),
                "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.159.04  Release Build  (someone@somewhere)\n");
        Map<String, Object> facts = new SystemFacts(root).document();
        assertEquals("580.159.04", facts.get("nvidiaDriver"));
        assertTrue(facts.get("kernel").toString().matches("[\\d.]+"), facts.get("kernel")::toString);
    }
}
