package org.videoengine.shell.host;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A shell of a host that runs and completes the commands in its own way. While a service of this kind is there, the commands are
 * given to it and are no Gogo functions; without one, every shell that looks for Gogo functions has them.
 *
 * <p>Calls come one at a time, from whichever thread brought the service or the commands.
 */
@ConsumerType
public interface HostShell {
    /**
     * Takes the commands. They are no Gogo functions any more when this is called, so that no name is taken twice.
     *
     * @param commands all that there are, in the order in which a newcomer needs them
     */
    void take(List<ShellCommand> commands);

    /** Gives the commands back that it has taken; when this returns, nobody can run them there. */
    void giveBack();
}
