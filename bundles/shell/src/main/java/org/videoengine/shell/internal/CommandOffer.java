package org.videoengine.shell.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.videoengine.shell.host.HostShell;
import org.videoengine.shell.host.ShellCommand;

/**
 * Offers the commands: to the host's own shell where that takes them, and as Gogo functions everywhere else. Never both at once, since
 * shells such as Karaf's forget all commands of a name when one of them goes.
 */
@Component(service = CommandOffer.class, immediate = true)
public final class CommandOffer {
    private final BundleContext context;
    private final VideoCommands commands;
    private final ServiceReference<LineCompletion> completion;
    private boolean active;
    private HostShell host;
    private ServiceRegistration<?> functions;

    /** Completion is made when there is somebody to ask it. */
    @Activate
    public CommandOffer(
            BundleContext context,
            @Reference VideoCommands commands,
            @Reference ServiceReference<LineCompletion> completion) {
        this.context = context;
        this.commands = commands;
        this.completion = completion;
    }

    @Activate
    synchronized void start() {
        active = true;
        offer();
    }

    @Deactivate
    synchronized void stop() {
        withdraw();
        active = false;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "hostGoes")
    synchronized void hostComes(HostShell shell) {
        withdraw();
        host = shell;
        offer();
    }

    synchronized void hostGoes(HostShell shell) {
        if (host == shell) {
            withdraw();
            host = null;
            offer();
        }
    }

    private void offer() {
        if (!active) {
            return;
        }
        if (host == null) {
            Dictionary<String, Object> properties = new Hashtable<>(Map.of(
                    "osgi.command.scope", VideoCommands.SCOPE, "osgi.command.function", VideoCommands.functions()));
            functions = context.registerService(Object.class.getName(), commands, properties);
        } else {
            LineCompletion words = context.getService(completion);
            host.take(Stream.of(VideoCommands.functions())
                    .<ShellCommand>map(name -> new HostedCommand(name, commands, words))
                    .toList());
        }
    }

    private void withdraw() {
        if (!active) {
            return;
        }
        if (host != null) {
            host.giveBack();
            context.ungetService(completion);
            return;
        }
        try {
            functions.unregister();
        } catch (IllegalStateException e) {
            // The bundle is being stopped, and the framework was first.
        }
        functions = null;
    }
}
