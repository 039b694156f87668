package org.videoengine.console.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Places;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;

/** The benchmark reports that there are, the latest first. */
@Component
public final class ReportsAction implements Action {
    private static final long MOST_BYTES = 4L << 20;
    private static final int MOST_FILES = 500;

    private final Places places;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PerformanceBenchmark benchmark;

    @Activate
    public ReportsAction(@Reference Places places) {
        this.places = places;
    }

    private record Found(Path file, BenchmarkReport report) {}

    @Override
    public String path() {
        return "reports.json";
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        PerformanceBenchmark present = Refusal.unlessPresent(benchmark, "org.videoengine.benchmark");
        List<Found> reports = new ArrayList<>();
        for (Path folder : places.reports().folders()) {
            for (Path file : documents(folder)) {
                load(present, file).ifPresent(report -> reports.add(new Found(file, report)));
            }
        }
        reports.sort(
                Comparator.comparing((Found found) -> found.report().started()).reversed());
        return Reply.json(Map.of(
                "folders",
                places.reports().folders().stream().map(Path::toString).toList(),
                "reports",
                reports.stream().map(ReportsAction::describe).toList()));
    }

    private static List<Path> documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(ReportsAction::small)
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean small(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /** Other documents than reports are passed over. */
    private static Optional<BenchmarkReport> load(PerformanceBenchmark present, Path file) {
        try {
            return Optional.of(present.load(file));
        } catch (BenchmarkException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> describe(Found found) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", found.file().toString());
        document.put("name", found.file().getFileName().toString());
        document.put("started", found.report().started().toString());
        document.put("job", found.report().job().name());
        document.put("best", found.report().best().orElse(""));
        document.put("complete", found.report().complete());
        return document;
    }
}
