package org.videoengine.console.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the console; the PID is {@value Places#PID}. */
@ObjectClassDefinition(
        name = "Video Engine: console",
        description =
                "Folders that the web console may read and write. Nothing outside of them can be reached with it.")
public @interface ConsoleConfiguration {

    @AttributeDefinition(
            name = "Folders of projects",
            description = "Where projects are looked for, two folders deep; none for the framework property"
                    + " org.videoengine.console.project.folders (separated with commas), or else the current folder.")
    String[] project_folders() default {};

    @AttributeDefinition(
            name = "Folder of films",
            description =
                    "Where films are written; empty for the framework property org.videoengine.console.film.folder, or"
                            + " else the current folder.")
    String film_folder() default "";

    @AttributeDefinition(
            name = "Folders of benchmark reports",
            description =
                    "Where reports are looked for, JSON files right in them; new ones go to the first. None for the framework property"
                            + " org.videoengine.console.report.folders (separated with commas), or else the current folder.")
    String[] report_folders() default {};
}
