package org.videoengine.monitor.internal.jmx;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.videoengine.monitor.JobMXBean;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.internal.JobBook;
import org.videoengine.render.JobStatistics.BackendWork;

/** A job as JMX sees it: looked up in the book at every question. */
record JobBean(JobBook book, String id) implements JobMXBean {

    private JobSnapshot now() {
        return book.read(id).orElseThrow(() -> new IllegalStateException(id + " ended too long ago"));
    }

    private <T> Map<String, T> byBackend(Function<BackendWork, T> figure) {
        Map<String, T> figures = new TreeMap<>();
        now().backends().forEach(work -> figures.put(work.id(), figure.apply(work)));
        return figures;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getProject() {
        return now().project();
    }

    @Override
    public String getOutput() {
        return now().output();
    }

    @Override
    public String getState() {
        return now().state().name();
    }

    @Override
    public String getShot() {
        return now().shot();
    }

    @Override
    public int getFramesDone() {
        return now().framesDone();
    }

    @Override
    public int getFramesTotal() {
        return now().framesTotal();
    }

    @Override
    public double getFramesPerSecond() {
        return now().framesPerSecond();
    }

    @Override
    public double getElapsedSeconds() {
        return now().elapsedSeconds();
    }

    @Override
    public double getRemainingSeconds() {
        return now().remainingSeconds();
    }

    @Override
    public double getSecondsSinceFrame() {
        return now().secondsSinceFrame();
    }

    @Override
    public int getFramesWaiting() {
        return now().queues().waiting();
    }

    @Override
    public int getFramesDrawing() {
        return now().queues().drawing();
    }

    @Override
    public int getEncoderLag() {
        return now().encoderLag();
    }

    @Override
    public long getFrameBytes() {
        return now().frameBytes();
    }

    @Override
    public Map<String, Integer> getBackendFrames() {
        return byBackend(BackendWork::frames);
    }

    @Override
    public Map<String, Double> getBackendBusySeconds() {
        return byBackend(BackendWork::busySeconds);
    }

    @Override
    public Map<String, Double> getPhaseSeconds() {
        return now().phaseSeconds();
    }

    @Override
    public String getError() {
        return now().error();
    }

    @Override
    public void cancel() {
        book.cancel(id);
    }
}
