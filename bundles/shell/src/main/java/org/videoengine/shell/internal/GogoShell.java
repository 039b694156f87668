package org.videoengine.shell.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.apache.felix.gogo.jline.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Offers what Gogo's JLine shell calls in its profile, as long as there is such a shell: in others, such as Karaf's, these functions
 * would be listed among the commands for people.
 */
@Component(
        service = {},
        immediate = true)
public final class GogoShell {
    private final BundleContext context;
    private final ServiceReference<ShellCompletion> completion;
    private List<ServiceRegistration<?>> functions = List.of();

    /**
     * Completion is made when there is a shell: a program that runs one command has none, and may have ended before.
     */
    @Activate
    public GogoShell(BundleContext context, @Reference ServiceReference<ShellCompletion> completion) {
        this.context = context;
        this.completion = completion;
    }

    /** There is one: when this returns, its profile may be read. */
    @Reference(
            service = Shell.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "shellGoes")
    synchronized void shellComes(ServiceReference<?> shell) {
        functions = List.of(
                offer(context.getService(completion), "declare", "values", "unknown"),
                offer(new ShellEnd(context.getBundle(0)), "end"));
    }

    private ServiceRegistration<?> offer(Object target, String... names) {
        Dictionary<String, Object> properties =
                new Hashtable<>(Map.of("osgi.command.scope", "completion", "osgi.command.function", names));
        return context.registerService(target.getClass().getName(), target, properties);
    }

    synchronized void shellGoes(ServiceReference<?> shell) {
        for (ServiceRegistration<?> function : functions) {
            try {
                function.unregister();
            } catch (IllegalStateException e) {
                // The bundle is being stopped, and the framework was first.
            }
        }
        functions = List.of();
        context.ungetService(completion);
    }
}
