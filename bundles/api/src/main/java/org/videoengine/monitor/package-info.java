/** What is running: snapshots of the engine, topics of its events, its management beans. */
@Export
@Version("0.1.0")
package org.videoengine.monitor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
