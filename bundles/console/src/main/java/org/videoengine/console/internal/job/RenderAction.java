package org.videoengine.console.internal.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Places;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Quality;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/** Starts a render of a project in one of the folders of projects, to a film in the folder of films. */
@Component
public final class RenderAction implements Action {
    private static final String NOWHERE = "null:";

    private final Places places;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Activate
    public RenderAction(@Reference Places places) {
        this.places = places;
    }

    @Override
    public String path() {
        return "render.json";
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        VideoEngine present = Refusal.unlessPresent(engine, "org.videoengine.core");
        Path file = places.projects().file(query.required("project"));
        try {
            Project project = present.loadProject(file);
            List<String> shots = query.texts("shots");
            VideoConfig config = config(query);
            OutputSpec output = new OutputSpec(output(query, project, shots), Optional.empty(), config.quality());
            RenderRequest request = new RenderRequest(
                    project, shots, frames(query), output, config, RenderListener.NONE, query.isOn("resume"));
            return Reply.json(Map.of("job", present.submit(request).id()));
        } catch (ProjectException e) {
            throw new Refusal(Refusal.WRONG, e.getMessage(), e);
        } catch (RenderException e) {
            throw new Refusal(e.wrongUse() ? Refusal.WRONG : Refusal.FAILED, e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.WRONG, e.getMessage(), e);
        }
    }

    private static VideoConfig config(Query query) {
        VideoConfig config = VideoConfig.DEFAULT;
        Optional<Quality> quality = query.text("quality").map(Quality::parse);
        if (quality.isPresent()) {
            config = config.withQuality(quality.get());
        }
        List<String> backends = query.texts("backends");
        return backends.isEmpty() ? config : config.withBackends(backends.toArray(String[]::new));
    }

    private static Optional<FrameRange> frames(Query query) {
        Optional<String> text = query.text("frames");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] ends = text.get().split("-", -1);
        try {
            if (ends.length <= 2) {
                return Optional.of(new FrameRange(
                        Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[ends.length - 1].strip())));
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "frames are FIRST-LAST counted from 1, such as 1-48, not \"" + text.get() + "\"");
    }

    private String output(Query query, Project project, List<String> shots) throws Refusal {
        if (query.isOn("discard")) {
            return NOWHERE;
        }
        String name = query.text("film").orElseGet(() -> FilmNames.of(project, shots));
        FilmNames.check(name);
        Path film = places.films().newFile(name);
        if (Files.exists(film) && !query.isOn("replace")) {
            throw new Refusal(
                    Refusal.CONFLICT, film + " is there already; choose another name, or tick that it may be replaced");
        }
        return film.toString();
    }
}
