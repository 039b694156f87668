package org.videoengine.shell.karaf.internal;

import java.util.List;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.shell.host.HostShell;
import org.videoengine.shell.host.ShellCommand;

/** Karaf's shell, which has the commands as its own, with completion. */
@Component(service = HostShell.class)
public final class KarafShell implements HostShell {
    private final SessionFactory sessions;
    private List<KarafCommand> taken = List.of();

    @Activate
    public KarafShell(@Reference SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public synchronized void take(List<ShellCommand> commands) {
        taken = commands.stream().map(KarafCommand::new).toList();
        taken.forEach(sessions.getRegistry()::register);
    }

    @Override
    public synchronized void giveBack() {
        taken.forEach(sessions.getRegistry()::unregister);
        taken = List.of();
    }
}
