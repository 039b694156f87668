package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

    @ParameterizedTest
    @CsvSource({
        "render, PROJECT",
        "video:render, PROJECT",
        "render alps, SHOT",
        "render alps ridge, SHOT",
        "render --quality, Q",
        "render alps --quality, Q",
        "render --quality high, PROJECT",
        "render --json, PROJECT",
        "render alps --out, PATH",
        "render alps --codec, NAME",
        "render alps --backend, 'ID[,ID]'",
        "render alps --resolution, WxH",
        "plan alps, SHOT",
        "shots, PROJECT",
        "cancel, JOB",
        "help, COMMAND",
        "import, TIMELINE",
        "benchmark --compare, REPORT",
        "render alps --fps, RATE",
        "render alps --memory-limit, SIZE",
        "conformance, BACKEND",
        "conformance cpu, BACKEND"
    })
    void theNextWordStandsFor(String line, String label) {
        List<String> words = List.of(line.split(" "));
        assertEquals(Optional.of(label), Completion.label(words, words.size()));
    }

    @ParameterizedTest
    @CsvSource({"shots alps", "plan alps ridge", "cancel job-1", "backends", "frobnicate x"})
    void nothingMoreIsExpected(String line) {
        List<String> words = List.of(line.split(" "));
        assertEquals(Optional.empty(), Completion.label(words, words.size()));
    }

    @Test
    void wordsInTheMiddleAndOptionsAreUnderstood() {
        List<String> words = List.of("render", "al", "ridge", "--quality", "hi");
        assertEquals(Optional.of("PROJECT"), Completion.label(words, 1));
        assertEquals(Optional.of("Q"), Completion.label(words, 4));
        assertEquals(Optional.empty(), Completion.label(words, 3));
        assertEquals(List.of("al", "ridge"), Completion.positionals(words, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "render alps --quality = hi, Q",
        "render alps --quality =, Q",
        "render alps --out = films/a, PATH",
        "render --backend = c, 'ID[,ID]'"
    })
    void aValueFollowsTheSignThatIsAWordForGogo(String line, String label) {
        List<String> words = List.of(line.split(" "));
        assertEquals(Optional.of(label), Completion.label(words, words.size() - 1));
    }

    @Test
    void aValueAfterASignIsNoParameter() {
        List<String> words = List.of("render", "--quality", "=", "high", "alps", "ri");
        assertEquals(List.of("alps"), Completion.positionals(words, 5));
        assertEquals(Optional.of("SHOT"), Completion.label(words, 5));
    }

    @Test
    void aListGrowsByNamesThatItHasNot() {
        List<String> names = List.of("auto", "cpu", "cuda:0");
        assertEquals(names, Completion.lists("c", names));
        assertEquals(List.of("cpu,cuda:0"), Completion.lists("cpu,", names));
        assertEquals(List.of(), Completion.lists("cpu,cuda:0,c", names));
    }
}
