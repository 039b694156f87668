package org.videoengine.shell.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.media.CodecInfo;
import org.videoengine.media.FrameSinks;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Quality;
import org.videoengine.project.Shot;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;
import org.videoengine.shell.host.WordCandidate;
import org.videoengine.shell.internal.command.Commands;
import org.videoengine.shell.internal.command.Completion;
import org.videoengine.shell.internal.command.RetimeCommand;
import org.videoengine.shell.internal.command.ValidateCommand;

/** What a word of a line can become, whichever shell the line is typed in. */
@Component(service = LineCompletion.class)
public final class LineCompletion {
    private static final List<String> RESOLUTIONS = List.of("2160p", "1080p", "720p", "480p", "360p");
    private static final List<String> RATES = List.of("24", "25", "30", "50", "60", "24000/1001", "30000/1001");
    private static final List<String> SIZES = List.of("512M", "1G", "2G", "4G");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile VideoEngine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FrameSinks sinks;

    @Reference
    private BackendServices backends;

    /** For a shell that leaves all to us: options, and what {@link #values} and {@link #inOneWord} say. */
    List<WordCandidate> candidates(List<String> words, int index, Path folder) {
        String word = index < words.size() ? words.get(index) : "";
        if (!word.startsWith("-")) {
            return values(words, index, folder);
        }
        return word.contains(Completion.SIGN) ? inOneWord(words, index, folder) : Completion.options(words);
    }

    /** What a word such as {@code --quality=hi} can become. */
    List<WordCandidate> inOneWord(List<String> words, int index, Path folder) {
        String word = words.get(index);
        int sign = word.indexOf(Completion.SIGN);
        if (!word.startsWith("--") || sign < 0) {
            return List.of();
        }
        List<String> apart = new ArrayList<>(words.subList(0, index));
        apart.addAll(List.of(word.substring(0, sign), Completion.SIGN, word.substring(sign + 1)));
        String kept = word.substring(0, sign + 1);
        return values(apart, apart.size() - 1, folder).stream()
                .map(value -> value.after(kept))
                .toList();
    }

    /** What a word can be, other than an option. */
    List<WordCandidate> values(List<String> words, int index, Path folder) {
        String typed = index < words.size() ? words.get(index) : "";
        // Of "--option=value" no more than the sign is typed: it stays.
        String kept = typed.equals(Completion.SIGN) ? typed : "";
        String word = typed.substring(kept.length());
        Optional<String> label = Completion.label(words, index);
        if (label.isEmpty()) {
            return List.of();
        }
        Stream<WordCandidate> found = PathCompletion.isPath(label.get())
                ? PathCompletion.candidates(label.get(), word, folder).stream()
                : values(label.get(), word, Completion.positionals(words, index), folder).stream()
                        .map(WordCandidate::of);
        return found.map(value -> value.after(kept)).toList();
    }

    private Collection<String> values(String label, String word, List<String> before, Path folder) {
        return switch (label) {
            case "SHOT" -> shots(before, folder);
            case "JOB" -> jobs();
            case "BACKEND" -> backendIds().filter(id -> !before.contains(id)).toList();
            case "COMMAND" -> Commands.byName().keySet();
            case "ID[,ID]" -> backendLists(word);
            case "Q" -> Stream.of(Quality.values()).map(Quality::id).toList();
            case "NAME" -> codecs();
            case "METHOD" -> RetimeCommand.METHODS;
            case "STANDARD" -> ValidateCommand.standards();
            case "WxH" -> RESOLUTIONS;
            case "RATE" -> RATES;
            case "SIZE" -> SIZES;
            default -> List.of();
        };
    }

    private Stream<String> backendIds() {
        return backends.all().stream().map(backend -> backend.descriptor().id()).sorted();
    }

    /** What a list of backends can become: those that it has, and one that it has not. */
    private List<String> backendLists(String word) {
        return Completion.lists(
                word, Stream.concat(Stream.of("auto"), backendIds()).toList());
    }

    private List<String> codecs() {
        FrameSinks now = sinks;
        return now == null
                ? List.of()
                : now.codecs().stream().map(CodecInfo::name).distinct().toList();
    }

    /** Those that run: one that has ended can be neither cancelled nor watched. */
    private List<String> jobs() {
        VideoEngine now = engine;
        return now == null
                ? List.of()
                : now.jobs().stream()
                        .filter(job -> !job.result().toCompletableFuture().isDone())
                        .map(RenderJob::id)
                        .toList();
    }

    private List<String> shots(List<String> before, Path folder) {
        VideoEngine now = engine;
        if (now == null || before.isEmpty()) {
            return List.of();
        }
        try {
            Path named = folder.resolve(before.get(0)).normalize();
            Path file = Files.isDirectory(named) ? named.resolve("project.json") : named;
            return now.loadProject(file, new LoadOptions(true)).shots().stream()
                    .map(Shot::id)
                    .filter(id -> !before.contains(id))
                    .toList();
        } catch (ProjectException | InvalidPathException e) {
            // Nobody wants to read about a broken project in the middle of typing; the command itself will say it.
            return List.of();
        }
    }
}
