/**
 * Project files: JSON in, checked records or one clear sentence out. Start at
 * {@link org.videoengine.core.internal.project.ProjectReader}.
 */
package org.videoengine.core.internal.project;
