package org.videoengine.console.internal.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Places;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.render.VideoEngine;

/** Starts a benchmark, of the standard job or of a shot, whose report goes to the first folder of reports. */
@Component
public final class MeasureAction implements Action {
    private static final String ENDING = ".json";

    private final Places places;
    private final BenchmarkRun run;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PerformanceBenchmark benchmark;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Activate
    public MeasureAction(@Reference Places places, @Reference BenchmarkRun run) {
        this.places = places;
        this.run = run;
    }

    @Override
    public String path() {
        return "measure.json";
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        PerformanceBenchmark present = Refusal.unlessPresent(benchmark, "org.videoengine.benchmark");
        Path file = file(query);
        BenchmarkRequest request = BenchmarkRequest.STANDARD
                .withQuick(query.isOn("quick"))
                .withBackends(query.texts("backends").toArray(String[]::new));
        Optional<String> chosen = query.text("project");
        String job = "the standard job";
        if (chosen.isPresent()) {
            Project project = load(places.projects().file(chosen.get()));
            Optional<String> shot = query.text("shot");
            request = request.withShot(project, shot);
            job = project.name() + shot.map(id -> ", " + id).orElse("");
        }
        run.start(present, request, job, file);
        return Reply.json(Map.of("report", file.toString()));
    }

    private Project load(Path file) throws Refusal {
        try {
            return Refusal.unlessPresent(engine, "org.videoengine.core").loadProject(file);
        } catch (ProjectException e) {
            throw new Refusal(Refusal.WRONG, e.getMessage(), e);
        }
    }

    private Path file(Query query) throws Refusal {
        String name = query.text("report").orElseGet(MeasureAction::name);
        if (!name.endsWith(ENDING)) {
            throw new Refusal(Refusal.WRONG, "a report's name ends .json, not as in \"" + name + "\"");
        }
        Path file = places.reports().newFile(name);
        if (Files.exists(file)) {
            throw new Refusal(Refusal.CONFLICT, file + " is there already; choose another name");
        }
        List<Path> folders = places.reports().folders();
        if (!Files.isWritable(folders.get(0))) {
            throw new Refusal(Refusal.CONFLICT, folders.get(0) + ", where reports go, cannot be written to");
        }
        return file;
    }

    private static String name() {
        return "benchmark-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now()) + ENDING;
    }
}
