package org.videoengine.monitor.internal.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.internal.JobBook;

/** Answers two questions over HTTP: {@code /metrics} and {@code /status}. Nothing can be changed through it. */
final class MetricsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FAULT = 500;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, MetricsServer::thread);
    private final Scrape scrape;
    private final EngineMonitor monitor;
    private final ObjectMapper json =
            JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    /**
     * Listens from now on.
     *
     * @throws IOException if the address is not this machine's or the port is taken
     */
    MetricsServer(InetSocketAddress address, EngineMonitor monitor, JobBook book) throws IOException {
        this.monitor = monitor;
        server = HttpServer.create(address, 0);
        scrape = new Scrape(monitor, book);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "video-engine-metrics");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Caught within, because the exchange is closed before a catch of the outer try runs.
            try {
                reply(exchange);
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("a question for {} could not be answered", exchange.getRequestURI(), e);
                send(exchange, FAULT, TEXT, "there was a fault; the log has it\n");
            }
        }
    }

    private void reply(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, NOT_ALLOWED, TEXT, "only GET and HEAD are answered\n");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/metrics" -> send(exchange, OK, PROMETHEUS, scrape.text());
            case "/status" ->
                send(exchange, OK, "application/json", json.writeValueAsString(monitor.snapshot()) + "\n");
            default -> send(exchange, NOT_FOUND, TEXT, "there are /metrics and /status here\n");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The port, also where the address left it to the operating system. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        scrape.close();
    }
}
