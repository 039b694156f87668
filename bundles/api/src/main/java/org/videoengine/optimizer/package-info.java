/** The configuration for this machine: a first guess, measured, and what gives way for a speed; a model of speed. */
@Export
@Version("0.1.0")
package org.videoengine.optimizer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
