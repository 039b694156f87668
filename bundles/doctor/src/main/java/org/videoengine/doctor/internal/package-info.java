/** Asks the checks, and gathers what is installed. */
package org.videoengine.doctor.internal;
