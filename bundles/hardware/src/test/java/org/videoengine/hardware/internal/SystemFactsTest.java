package org.videoengine.hardware.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the machine that runs the test. */
class SystemFactsTest {

    static List<SystemFacts> facts() {
        return List.of(OshiFacts.ofMachine(), new JavaFacts());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void saysSomethingOfEverything(SystemFacts facts) {
        assertFalse(facts.processor().isBlank());
        assertTrue(facts.physicalCores() >= 1);
        assertTrue(facts.logicalCores() >= facts.physicalCores());
        assertTrue(facts.logicalCores() >= Runtime.getRuntime().availableProcessors());
        assertTrue(facts.memory().totalBytes() >= facts.memory().availableBytes());
        assertTrue(facts.memory().availableBytes() > 0);
        assertFalse(facts.operatingSystem().name().isBlank());
        facts.disks().forEach(disk -> assertTrue(disk.totalBytes() >= disk.freeBytes(), disk.toString()));
    }
}
