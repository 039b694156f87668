package org.videoengine.monitor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;

class EndpointTest {

    private static MonitorConfiguration configuration(int port, String host) {
        return new MonitorConfiguration() {
            @Override
            public int prometheus_port() {
                return port;
            }

            @Override
            public String prometheus_host() {
                return host;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return MonitorConfiguration.class;
            }
        };
    }

    private static BundleContext context(String port) {
        return (BundleContext) Proxy.newProxyInstance(
                EndpointTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> arguments[0].equals(Endpoint.PORT_PROPERTY) ? port : null);
    }

    @Test
    void isOffAndAtHomeUnlessToldOtherwise() throws Exception {
        Endpoint off = Endpoint.of(context(null), configuration(0, "127.0.0.1"));
        assertFalse(off.on());
        assertEquals("http://127.0.0.1:9464", off.address().toString());
        assertTrue(off.socket().getAddress().isLoopbackAddress());
    }

    @Test
    void theFrameworksPortWins() {
        Endpoint endpoint = Endpoint.of(context("9999"), configuration(9000, "::1"));
        assertEquals("http://[::1]:9999", endpoint.address().toString());
        assertTrue(endpoint.on());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "many", ""})
    void aWrongPortIsToldInOneSentence(String port) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Endpoint.of(context(port), configuration(0, "")))
                .getMessage();
        assertTrue(message.startsWith("prometheus.port of org.videoengine.monitor is "), message);
        assertTrue(message.contains("from 1 to 65535, or 0"), message);
    }
}
