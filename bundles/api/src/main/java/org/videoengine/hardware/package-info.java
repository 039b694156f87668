/** What this machine is made of, and what that is enough for. */
@Export
@Version("0.1.0")
package org.videoengine.hardware;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
