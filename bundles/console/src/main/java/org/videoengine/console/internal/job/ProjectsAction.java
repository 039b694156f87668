package org.videoengine.console.internal.job;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Shot;
import org.videoengine.render.VideoEngine;

/** The projects that can be rendered, with their shots; of those that cannot be read, why. */
@Component
public final class ProjectsAction implements Action {
    static final String NAME = "project.json";

    private static final int DEPTH = 3;
    private static final int MOST_FILES = 20_000;
    private static final int MOST_PROJECTS = 200;

    private final Places places;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Activate
    public ProjectsAction(@Reference Places places) {
        this.places = places;
    }

    @Override
    public String path() {
        return "projects.json";
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        VideoEngine present = Refusal.unlessPresent(engine, "org.videoengine.core");
        Set<Path> files = new TreeSet<>();
        for (Path folder : places.projects().folders()) {
            find(folder, files);
        }
        return Reply.json(Map.of(
                "folders",
                places.projects().folders().stream().map(Path::toString).toList(),
                "films",
                places.films().folders().get(0).toString(),
                "projects",
                files.stream()
                        .limit(MOST_PROJECTS)
                        .map(file -> describe(present, file))
                        .toList()));
    }

    private static void find(Path folder, Set<Path> files) {
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, new Finder(files));
        } catch (IOException e) {
            // A folder that is not there has no projects; the page shows which folders are looked into.
        }
    }

    private Map<String, Object> describe(VideoEngine present, Path file) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        try {
            Project project = present.loadProject(file);
            document.put("name", project.name());
            document.put("shots", project.shots().stream().map(Shot::id).toList());
            document.put("film", FilmNames.of(project, List.of()));
        } catch (ProjectException e) {
            document.put("name", file.getParent().getFileName().toString());
            document.put("error", e.getMessage());
        }
        return document;
    }

    /** Gathers project files, and gives up in folders that are too large to be those of projects. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Set<Path> files;
        private int visited;

        Finder(Set<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            return name.startsWith(".") && name.length() > 1 ? FileVisitResult.SKIP_SUBTREE : goOn();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().equals(NAME) && attributes.isRegularFile()) {
                files.add(file);
            }
            return goOn();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return goOn();
        }

        private FileVisitResult goOn() {
            return ++visited < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }
}
