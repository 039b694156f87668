/**
 * The kit that every render backend must pass: a reference renderer, scenes, and the comparison. Plain Java, for tests of any
 * framework.
 */
@Export
@Version("0.1.0")
package org.videoengine.conformance;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
