/** What a host's own shell needs to take the commands, in the place of Gogo's functions. */
@Export
@Version("0.1.0")
package org.videoengine.shell.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
