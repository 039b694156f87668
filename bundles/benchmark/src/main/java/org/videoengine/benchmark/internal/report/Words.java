package org.videoengine.benchmark.internal.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.videoengine.benchmark.BenchmarkJob;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.ReferenceQuality;
import org.videoengine.benchmark.SystemInformation;

/** Figures as text, the same in every form of a report. */
final class Words {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String UNKNOWN = "-";

    private Words() {}

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** With about three digits that count. */
    static String speed(double framesPerSecond) {
        return number(framesPerSecond, framesPerSecond < 10 ? 2 : framesPerSecond < 1000 ? 1 : 0);
    }

    static String seconds(double seconds) {
        return number(seconds, seconds < 10 ? 3 : 1);
    }

    static String percent(OptionalDouble share) {
        return share.isPresent() ? number(100 * share.getAsDouble(), 0) + " %" : UNKNOWN;
    }

    static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? mebibytes(bytes.getAsLong()) : UNKNOWN;
    }

    static String mebibytes(long bytes) {
        return Math.round(bytes / 1048576.0) + " MiB";
    }

    static String psnr(Measurements figures) {
        return figures.quality().map(Words::psnr).orElse(UNKNOWN);
    }

    static String psnr(ReferenceQuality quality) {
        return quality.psnr().isPresent() ? number(quality.psnr().getAsDouble(), 2) + " dB" : "identical";
    }

    static String ssim(Measurements figures) {
        return figures.quality().map(quality -> number(quality.ssim(), 5)).orElse(UNKNOWN);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String job(BenchmarkReport report) {
        BenchmarkJob job = report.job();
        return (job.name().equals(BenchmarkJob.STANDARD) ? "The standard job" : "Shot " + job.name()) + ": "
                + job.frames() + (job.frames() == 1 ? " frame of " : " frames of ") + job.width() + "x" + job.height()
                + " at " + job.frameRate()
                + " frames per second, quality " + job.quality();
    }

    static String runs(BenchmarkReport report) {
        return report.runs() + (report.runs() == 1 ? " run" : " runs") + " of each configuration after "
                + report.warmUps() + " to warm up" + (report.quick() ? ", quick" : "")
                + (report.complete() ? "" : ", not complete");
    }

    static String machine(SystemInformation system) {
        return system.processor().orElse(system.architecture()) + ", " + system.processors()
                + (system.processors() == 1 ? " processor" : " processors")
                + (system.memoryBytes().isPresent()
                        ? ", " + mebibytes(system.memoryBytes().getAsLong()) + " of memory"
                        : "");
    }
}
