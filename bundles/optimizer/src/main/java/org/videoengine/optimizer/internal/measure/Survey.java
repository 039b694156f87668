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
    private static final String LENS = "lens";
    private static final List<String> KINDS = List.of(PLAIN, "turned", "between", LENS);
    private static final String NOWHERE = "null:";
    /**
     * Frames of films, of quick ones first and then of slower and slower ones: long enough that a start has but a part in what they
     * take, and of different lengths, which tell how large a part.
     */
    private static final int[][] LENGTHS = {{480, 240, 120}, {240, 120}, {120, 48}};

    private static final List<String> SLOW_CODECS = List.of("vp9", "prores");
    private static final int SHOT_SECONDS = 5;
    private static final int LEAST_RATE = 24;

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
            add(standard, "standard", first, size, "%05d.png", Optional.empty());
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
        for (String location : List.of("film.y4m", "%05d.png")) {
            add(standard, "standard", first, "480p", location, Optional.empty());
            add(standard, "standard", first.withQuality(Quality.LOW), "1080p", location, Optional.empty());
        }
        // The slowest come last: what is measured in a given time is more, and tells more.
        jobs.sort(Comparator.comparing(job -> job.config().quality() == Quality.ULTRA));
        return jobs;
    }

    private void add(
            Project project, String shot, VideoConfig config, String size, String location, Optional<String> codec) {
        int[] lengths = LENGTHS[Math.min(LENGTHS.length - 1, slowness(shot, config, location, codec))];
        int frames = lengths[jobs.size() % lengths.length];
        VideoConfig sized = config.withResolution(Resolution.parse(size))
                .withFrameRate(new FrameRate(Math.max(LEAST_RATE, frames / SHOT_SECONDS), 1));
        jobs.add(new FilmJob(project, List.of(shot), Optional.of(new FrameRange(1, frames)), sized, location, codec));
    }

    private static int slowness(String shot, VideoConfig config, String location, Optional<String> codec) {
        int slowness = config.quality() == Quality.ULTRA ? 1 : 0;
        slowness += location.equals(NOWHERE) ? 0 : 1;
        slowness += shot.equals(LENS) ? 1 : 0;
        slowness +=
                location.endsWith(".png") || codec.filter(SLOW_CODECS::contains).isPresent() ? 1 : 0;
        return slowness;
    }
}
