/**
 * The commands of scope {@code video}. {@code CommandOffer} gives them to Gogo, as {@code VideoCommands}, or to a
 * host's own shell; each command is a picocli class in
 * {@code command}; {@code CommandLineRunner} is what the launcher calls to run one command.
 */
package org.videoengine.shell.internal;
