package org.videoengine.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;
import org.videoengine.shell.host.WordCandidate;

/** What needs no engine. */
class LineCompletionTest {
    @TempDir
    Path folder;

    private final LineCompletion completion = new LineCompletion();

    private List<WordCandidate> offered(String... words) {
        return completion.candidates(List.of(words), words.length - 1, folder);
    }

    private List<String> values(String... words) {
        return offered(words).stream().map(WordCandidate::value).toList();
    }

    @Test
    void aHyphenAsksForOptions() {
        List<WordCandidate> options = offered("video:render", "alps", "--qu");
        WordCandidate quality = options.stream()
                .filter(option -> option.value().equals("--quality"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "low, medium, high (default) or ultra.", quality.description().orElseThrow());
        assertTrue(values("shots", "-").containsAll(List.of("--help", "-h", "--json")));
        assertEquals(List.of(), values("nonsense", "--"));
    }

    @Test
    void valuesStandByThemselvesAndBehindTheSign() {
        assertEquals(List.of("low", "medium", "high", "ultra"), values("render", "alps", "--quality", ""));
        assertEquals(
                List.of("--quality=low", "--quality=medium", "--quality=high", "--quality=ultra"),
                values("render", "alps", "--quality=h"));
        assertEquals(List.of("=low", "=medium", "=high", "=ultra"), values("render", "alps", "--quality", "="));
        assertEquals(List.of(), values("render", "alps", "--no-gpu=h"));
    }

    @Test
    void pathsAreThoseOfTheFolder() throws Exception {
        Files.createDirectories(folder.resolve("films"));
        assertEquals(List.of("films/"), values("render", ""));
        assertEquals(List.of("--out=films/"), values("render", "alps", "--out=f"));
        assertEquals(List.of("=films/"), values("render", "alps", "--out", "="));
    }

    @Test
    void onlyJobsThatRunAreOffered() {
        RenderJob ended = job("job-1", CompletableFuture.completedFuture(null));
        RenderJob running = job("job-2", new CompletableFuture<>());
        completion.engine = answering(VideoEngine.class, Map.of("jobs", List.of(ended, running)));
        assertEquals(List.of("job-2"), values("video:cancel", ""));
        assertEquals(List.of("job-2"), values("monitor", "j"));
    }

    private static RenderJob job(String id, CompletableFuture<?> result) {
        return answering(RenderJob.class, Map.of("id", id, "result", result));
    }

    /** What has these answers, by the names of the methods. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    @Test
    void withoutAnEngineThereAreNoShotsJobsAndCodecs() {
        assertEquals(List.of(), values("render", "alps", ""));
        assertEquals(List.of(), values("cancel", ""));
        assertEquals(List.of(), values("render", "alps", "--codec", ""));
    }
}
