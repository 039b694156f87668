/**
 * The commands of scope {@code video}. {@code VideoCommands} is what Gogo sees; each command is a picocli class in
 * {@code command}; {@code CommandLineRunner} is what the launcher calls to run one command.
 */
package org.videoengine.shell.internal;
