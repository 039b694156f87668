package org.videoengine.console.internal.measure;

import org.videoengine.benchmark.BenchmarkProgress;

/**
 * A benchmark as the page shows it.
 *
 * @param state {@code none} if none has run since the console was started, {@code running}, {@code done}, {@code failed} or
 *     {@code cancelled}
 * @param job what is rendered, for people
 * @param file where the report is to be, or is; empty where there is none
 * @param stepsDone renders that have ended
 * @param stepsTotal renders that there will be, as far as is known
 * @param doing what is being done
 * @param elapsedSeconds since the start
 * @param remainingSeconds estimate, negative while there is none
 * @param error why it failed; empty if it did not
 */
public record BenchmarkView(
        String state,
        String job,
        String file,
        int stepsDone,
        int stepsTotal,
        String doing,
        double elapsedSeconds,
        double remainingSeconds,
        String error) {

    static final BenchmarkView NONE = new BenchmarkView("none", "", "", 0, 0, "", 0, -1, "");

    static BenchmarkView starting(String job, String file) {
        return new BenchmarkView("running", job, file, 0, 0, "making ready", 0, -1, "");
    }

    BenchmarkView at(BenchmarkProgress progress) {
        return new BenchmarkView(
                "running",
                job,
                file,
                progress.stepsDone(),
                progress.stepsTotal(),
                progress.doing(),
                progress.elapsedSeconds(),
                progress.remainingSeconds(),
                "");
    }

    BenchmarkView ended(String word, String report, String why) {
        return new BenchmarkView(word, job, report, stepsDone, stepsTotal, "", elapsedSeconds, -1, why);
    }
}
