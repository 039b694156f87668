package org.videoengine.console.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The folders that the console may use. */
@Component(service = Places.class, configurationPid = Places.PID)
@Designate(ocd = ConsoleConfiguration.class)
public final class Places {
    static final String PID = "org.videoengine.console";

    private final Folders projects;
    private final Folders films;
    private final Folders reports;

    /** As the configuration says, or else the framework. */
    @Activate
    public Places(BundleContext context, ConsoleConfiguration configuration) {
        this(
                set(configuration.project_folders(), context.getProperty(PID + ".project.folders")),
                set(new String[] {configuration.film_folder()}, context.getProperty(PID + ".film.folder")),
                set(configuration.report_folders(), context.getProperty(PID + ".report.folders")));
    }

    /** These folders; the first one of each is used for what is new. */
    Places(List<Path> projects, List<Path> films, List<Path> reports) {
        this.projects = new Folders("projects", projects);
        this.films = new Folders("films", films.subList(0, 1));
        this.reports = new Folders("benchmark reports", reports);
    }

    static List<Path> set(String[] configured, String property) {
        List<String> names = names(configured);
        if (names.isEmpty() && property != null) {
            names = names(property);
        }
        return names.isEmpty()
                ? List.of(Path.of(""))
                : names.stream().map(Path::of).toList();
    }

    private static List<String> names(String... texts) {
        return texts == null
                ? List.of()
                : Arrays.stream(texts)
                        // A configuration file has several in one text.
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** Where projects are. */
    public Folders projects() {
        return projects;
    }

    /** Where films go: one folder. */
    public Folders films() {
        return films;
    }

    /** Where benchmark reports are. */
    public Folders reports() {
        return reports;
    }
}
