package org.videoengine.monitor;

/**
 * Topics of the events that go out through OSGi's Event Admin where a framework has one, and the names of their properties.
 * Events of one job come in their order.
 */
public final class MonitorTopics {
    /** What all topics of jobs begin with; an asterisk after it is a subscription to all. */
    public static final String JOB = "org/videoengine/job/";
    /** A job has started. */
    public static final String JOB_STARTED = JOB + "STARTED";
    /** A job has come further: once a second at most. */
    public static final String JOB_PROGRESS = JOB + "PROGRESS";
    /** A job has written its film. */
    public static final String JOB_DONE = JOB + "DONE";
    /** A job has failed. */
    public static final String JOB_FAILED = JOB + "FAILED";
    /** A job was cancelled. */
    public static final String JOB_CANCELLED = JOB + "CANCELLED";

    /** What all topics of backends begin with. */
    public static final String BACKEND = "org/videoengine/backend/";
    /** A backend was registered, or was there when events began to go out. */
    public static final String BACKEND_ARRIVED = BACKEND + "ARRIVED";
    /** A backend was stopped or uninstalled. */
    public static final String BACKEND_LEFT = BACKEND + "LEFT";

    /** {@code String}: the job's id. In events of jobs, as all that begin with {@code job.}. */
    public static final String JOB_ID = "job.id";
    /** {@code String}: the name of the project. */
    public static final String PROJECT = "job.project";
    /** {@code String}: where the frames go. */
    public static final String OUTPUT = "job.output";
    /** {@code Integer}: frames that the sink has taken. */
    public static final String FRAMES_DONE = "job.frames.done";
    /** {@code Integer}: frames of the job. */
    public static final String FRAMES_TOTAL = "job.frames.total";
    /** {@code Double}: frames per second over the last seconds; when a job has ended, over all of its drawing. */
    public static final String FRAMES_PER_SECOND = "job.frames.per.second";
    /** {@code Double}: seconds since the start. */
    public static final String SECONDS = "job.seconds";
    /** {@code String}: why a job failed; only in {@link #JOB_FAILED}. */
    public static final String ERROR = "job.error";
    /** {@code String}: the backend's id. In events of backends. */
    public static final String BACKEND_ID = "backend.id";
    /** {@code String}: what it runs on, as {@code BackendDescriptor.Kind} names it. */
    public static final String BACKEND_KIND = "backend.kind";
    /** {@code String}: the device as its vendor names it. */
    public static final String BACKEND_DEVICE = "backend.device";

    private MonitorTopics() {}
}
