package org.videoengine.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.videoengine.shell.host.HostShell;
import org.videoengine.shell.host.ShellCommand;
import org.videoengine.shell.internal.command.Commands;

class CommandOfferTest {
    private final List<String> happened = new ArrayList<>();

    private final CommandOffer offer = new CommandOffer(context(), new VideoCommands(), null);

    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "registerService" -> {
                        Dictionary<?, ?> properties = (Dictionary<?, ?>) arguments[2];
                        happened.add("functions of " + properties.get("osgi.command.scope"));
                        yield registration();
                    }
                    case "getService" -> new LineCompletion();
                    case "ungetService" -> true;
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    private ServiceRegistration<?> registration() {
        return (ServiceRegistration<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (proxy, method, arguments) -> {
                    happened.add("no functions");
                    return null;
                });
    }

    private HostShell host(String name) {
        return new HostShell() {
            @Override
            public void take(List<ShellCommand> commands) {
                assertEquals(
                        List.copyOf(Commands.byName().keySet()),
                        commands.stream().map(ShellCommand::name).toList());
                assertTrue(
                        commands.stream().allMatch(command -> command.summary().endsWith(".")));
                happened.add(name + " takes");
            }

            @Override
            public void giveBack() {
                happened.add(name + " gives back");
            }
        };
    }

    private List<String> soFar() {
        List<String> all = List.copyOf(happened);
        happened.clear();
        return all;
    }

    @Test
    void aHostsShellTakesTheCommandsAndGivesThemBack() {
        offer.start();
        assertEquals(List.of("functions of video"), soFar());
        HostShell host = host("host");

        offer.hostComes(host);
        assertEquals(List.of("no functions", "host takes"), soFar());

        offer.hostGoes(host);
        assertEquals(List.of("host gives back", "functions of video"), soFar());

        offer.stop();
        assertEquals(List.of("no functions"), soFar());
    }

    @Test
    void aHostThatIsThereFirstHasThemFromTheBeginning() {
        HostShell host = host("host");
        offer.hostComes(host);
        offer.start();
        assertEquals(List.of("host takes"), soFar());

        offer.stop();
        offer.hostGoes(host);
        assertEquals(List.of("host gives back"), soFar());
    }

    @Test
    void anotherHostMayComeBeforeTheFirstOneGoes() {
        HostShell first = host("first");
        HostShell second = host("second");
        offer.hostComes(first);
        offer.start();
        offer.hostComes(second);
        offer.hostGoes(first);
        assertEquals(List.of("first takes", "first gives back", "second takes"), soFar());
    }
}
