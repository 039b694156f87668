package org.videoengine.console.access.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The credentials of this console: made on the first start and kept from then on. Where they cannot be kept, they are good until the
 * process ends.
 */
@Component(service = KeptCredentials.class)
public final class KeptCredentials {
    /** Property of the framework with the file in which they are kept. */
    static final String FILE = "org.videoengine.console.access.file";

    private final Credentials credentials;
    private final String note;
    private String newPassword;

    /** Reads or makes them. */
    @Activate
    public KeptCredentials(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(FILE)).map(Path::of));
    }

    KeptCredentials(Optional<Path> place) {
        Credentials known = null;
        String told = "This password is good until this program ends.";
        if (place.isPresent()) {
            Path file = place.get().toAbsolutePath();
            try {
                Optional<Credentials> kept = CredentialsFile.read(file);
                known = kept.isPresent() ? kept.get() : make();
                if (kept.isEmpty()) {
                    CredentialsFile.write(file, known);
                }
                told = (kept.isEmpty() ? "The password is shown once. " : "") + "Delete " + file
                        + " and start again for a new one.";
            } catch (IOException e) {
                told += " It cannot be kept: " + e.getMessage();
            }
        }
        credentials = known != null ? known : make();
        note = told;
    }

    private Credentials make() {
        newPassword = Credentials.newPassword();
        return Credentials.of(newPassword);
    }

    Credentials get() {
        return credentials;
    }

    /** The password, if it was made now and nobody has asked for it yet. */
    synchronized Optional<String> takeNewPassword() {
        String password = newPassword;
        newPassword = null;
        return Optional.ofNullable(password);
    }

    /** What a user should know about the password. */
    String note() {
        return note;
    }
}
