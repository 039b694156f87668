package org.videoengine.monitor.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.osgi.framework.BundleContext;

/**
 * Where metrics are served.
 *
 * @param host an address of this machine
 * @param port 0 for nowhere
 */
public record Endpoint(String host, int port) {
    /** Where the configuration is kept. */
    public static final String PID = "org.videoengine.monitor";
    /** A property of the framework, or of the system, that wins over the configuration. */
    static final String PORT_PROPERTY = PID + ".prometheus.port";
    /** The port that Prometheus's exporters of OpenTelemetry use; nothing else is known to. */
    static final int USUAL_PORT = 9464;

    private static final int LAST_PORT = 65_535;

    /**
     * As the configuration says it, or the framework.
     *
     * @throws IllegalArgumentException if it cannot be so, in one sentence
     */
    public static Endpoint of(BundleContext context, MonitorConfiguration configuration) {
        String property = context.getProperty(PORT_PROPERTY);
        return new Endpoint(host(configuration), property != null ? port(property) : port(configuration));
    }

    /** Refuses ports that there are not. */
    public Endpoint {
        if (port < 0 || port > LAST_PORT) {
            throw wrongPort(String.valueOf(port));
        }
    }

    private static String host(MonitorConfiguration configuration) {
        String host = configuration.prometheus_host();
        return host == null || host.isBlank() ? "127.0.0.1" : host.strip();
    }

    private static int port(MonitorConfiguration configuration) {
        try {
            return configuration.prometheus_port();
        } catch (RuntimeException e) {
            // What is no number is found out only here.
            throw new IllegalArgumentException(wrongPort("no number").getMessage(), e);
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrongPort("\"" + text + "\"").getMessage(), e);
        }
    }

    private static IllegalArgumentException wrongPort(String what) {
        return new IllegalArgumentException("prometheus.port of " + PID + " is " + what
                + ", but a port is a number from 1 to " + LAST_PORT + ", or 0 for none");
    }

    /** Whether there is one. */
    public boolean on() {
        return port > 0;
    }

    /**
     * To listen on.
     *
     * @throws UnknownHostException if the address is not known here
     */
    public InetSocketAddress socket() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }

    /** For clients, with the usual port where there is none. */
    public URI address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + (on() ? port : USUAL_PORT));
    }
}
