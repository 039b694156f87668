package org.videoengine.benchmark.internal.report;

/** Text that is no report; the message goes on after the file's name. */
final class BadReportException extends Exception {
    private static final long serialVersionUID = 1L;

    BadReportException(String message) {
        super(message);
    }
}
