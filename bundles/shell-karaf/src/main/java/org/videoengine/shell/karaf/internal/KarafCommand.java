package org.videoengine.shell.karaf.internal;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.videoengine.shell.host.ShellCommand;

/** A command as Karaf's registry has it. */
final class KarafCommand implements Command {
    /** Where a session of Karaf's has the one of Gogo's that it is made of; Karaf's own bridge to Gogo commands looks there. */
    private static final String GOGO_SESSION = ".commandSession";

    private final ShellCommand command;

    KarafCommand(ShellCommand command) {
        this.command = command;
    }

    @Override
    public String getScope() {
        return command.scope();
    }

    @Override
    public String getName() {
        return command.name();
    }

    @Override
    public String getDescription() {
        return command.summary();
    }

    @Override
    public Completer getCompleter(boolean scoped) {
        return new WordCompleter(command, scoped);
    }

    @Override
    public Parser getParser() {
        return null;
    }

    @Override
    public Object execute(Session session, List<Object> arguments) {
        command.run((CommandSession) session.get(GOGO_SESSION), arguments);
        return null;
    }
}
