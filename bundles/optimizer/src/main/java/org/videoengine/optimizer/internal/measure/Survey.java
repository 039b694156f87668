package org.videoengine.optimizer.internal.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.videoengine.media.CodecInfo;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.VideoConfig;

/**
 * Films that tell, together, what each part of a model of speed costs: all that it looks at is there more than once, in company of
 * different others. The first few tell the most.
 */
public final class Survey {
    private static final List<String> SIZES = List.of("1080p", "720p", "2160p", "480p", "360p");
    private static final String PLAIN = "still";
    private static final List<String> KINDS = List.of(PLAIN, "turned", "between", "lens");
    private static final String NOWHERE = "null:";
    private static final int[] LENGTHS = {120, 48, 240};
    private static final FrameRate LONG = new FrameRate(60, 1);

    private final Project standard;
    private final Project kinds;
    private final List<FilmJob> jobs = new ArrayList<>();

    /**
     * A survey.
     *
     * @param standard the standard job
     * @param kinds shots of other kinds
     */
    public Survey(Project standard, Project kinds) {
        this.standard = standard;
        this.kinds = kinds;
    }

    /**
     * The films in the order in which they are to be measured.
     *
     * @param backends ids of those that there are; with more than one, each is measured by itself
     * @param codecs that open
     * @param cores of the machine
     */
    public List<FilmJob> jobs(List<String> backends, List<CodecInfo> codecs, int cores) {
        for (String backend : backends) {
            boolean processor = backend.equals("cpu");
            VideoConfig all = VideoConfig.DEFAULT.withBackends(backend);
            for (String size : SIZES.subList(0, processor ? 3 : 2)) {
                for (Quality quality : Quality.values()) {
                    add(standard, "standard", all.withQuality(quality), size, NOWHERE, Optional.empty());
                }
            }
            for (String shot : KINDS) {
                for (Quality quality : Quality.values()) {
                    if (processor || quality == Quality.HIGH) {
                        add(kinds, shot, all.withQuality(quality), "720p", NOWHERE, Optional.empty());
                    }
                }
                for (Quality quality : Quality.values()) {
                    if (quality.compareTo(Quality.HIGH) >= 0 || processor && !shot.equals(PLAIN)) {
                        add(kinds, shot, all.withQuality(quality), "1080p", NOWHERE, Optional.empty());
                    }
                }
            }
            if (processor && cores > 1) {
                for (Quality quality : Quality.values()) {
                    add(
                            standard,
                            "standard",
                            all.withQuality(quality).withThreads(1),
                            "720p",
                            NOWHERE,
                            Optional.empty());
                }
                add(kinds, "between", all.withThreads(1), "1080p", NOWHERE, Optional.empty());
                add(standard, "standard", all.withThreads(1), "1080p", "film.mp4", Optional.empty());
            }
        }
        // Encoders share the cores with what draws on the processor, and wait for nothing else.
        VideoConfig first = VideoConfig.DEFAULT.withBackends(backends.contains("cpu") ? "cpu" : backends.get(0));
        for (CodecInfo codec : codecs) {
            String location = "film" + codec.containers().get(0);
            Optional<String> name = Optional.of(codec.name());
            add(standard, "standard", first, "1080p", location, name);
            add(standard, "standard", first, "720p", location, name);
            add(kinds, PLAIN, first.withQuality(Quality.LOW), "360p", location, name);
            add(standard, "standard", first.withQuality(Quality.ULTRA), "1080p", location, name);
            add(kinds, PLAIN, first.withQuality(Quality.ULTRA), "720p", location, name);
            add(kinds, "between", first, "720p", location, name);
        }
        for (String size : List.of("1080p", "720p")) {
            add(standard, "standard", first, size, "film.y4m", Optional.empty());
            add(standard, "standard", first, size, "film.png", Optional.empty());
        }
        for (String size : SIZES.subList(3, 5)) {
            add(standard, "standard", first, size, NOWHERE, Optional.empty());
            add(standard, "standard", first.withQuality(Quality.LOW), size, NOWHERE, Optional.empty());
        }
        for (CodecInfo codec : codecs) {
            String location = "film" + codec.containers().get(0);
            add(standard, "standard", first, "480p", location, Optional.of(codec.name()));
            add(standard, "standard", first.withQuality(Quality.LOW), "720p", location, Optional.of(codec.name()));
        }
        // The slowest come last: what is measured in a given time is more, and tells more.
        jobs.sort(Comparator.comparing(job -> job.config().quality() == Quality.ULTRA));
        return jobs;
    }

    private void add(
            Project project, String shot, VideoConfig config, String size, String location, Optional<String> codec) {
        // Of different lengths, which tell what the first frames take longer.
        int kind = jobs.size() % 3;
        VideoConfig sized = config.withResolution(Resolution.parse(size));
        jobs.add(new FilmJob(
                project,
                List.of(shot),
                Optional.of(new FrameRange(1, LENGTHS[kind])),
                LENGTHS[kind] > LENGTHS[0] ? sized.withFrameRate(LONG) : sized,
                location,
                codec));
    }
}
