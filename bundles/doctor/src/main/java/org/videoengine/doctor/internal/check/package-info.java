/** One class for each kind of trouble. */
package org.videoengine.doctor.internal.check;
