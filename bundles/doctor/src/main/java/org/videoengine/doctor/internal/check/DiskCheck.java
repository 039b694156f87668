package org.videoengine.doctor.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.WriteSpeed;

/** Whether there is room for films, and for what the program unpacks, and whether it is written quickly enough. */
@Component(property = "service.ranking:Integer=60")
public final class DiskCheck implements DiagnosticCheck {
    private static final String ID = "disk";
    /** A second of the standard job's frames, not encoded: 24 of 1920x1080, 4:2:0, 8 bit. */
    static final long RAW_SECOND = 24L * 1920 * 1080 * 3 / 2;
    /** A minute of them. */
    private static final long LITTLE = 60 * RAW_SECOND;
    /** What the framework and the codecs unpack, and a start's worth besides. */
    private static final long TOO_LITTLE = 100_000_000;

    private final Path temporary;

    /** For this machine. */
    public DiskCheck() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    DiskCheck(Path temporary) {
        this.temporary = temporary;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(room(context.folder(), "where films go"));
        findings.add(speed(context));
        if (!Files.getFileStore(temporary).equals(Files.getFileStore(context.folder()))) {
            findings.add(room(temporary, "where the program unpacks what it runs"));
        }
        return findings;
    }

    private static Finding room(Path folder, String what) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        String found = "In " + folder + ", " + what + ", " + Amounts.bytes(free) + " are free";
        String fix = "Free some, or have films written elsewhere (--out).";
        if (!Files.isWritable(folder)) {
            return Finding.error(
                    ID,
                    "The folder " + folder + ", " + what + ", cannot be written.",
                    "Nothing can be written there.",
                    fix);
        }
        if (free < TOO_LITTLE) {
            return Finding.error(ID, found + '.', "A film of more than a few seconds has no room there.", fix);
        }
        return free < LITTLE
                ? Finding.warning(
                        ID,
                        found + '.',
                        "A minute of 1080p that is not encoded takes " + Amounts.bytes(LITTLE) + '.',
                        fix)
                : Finding.ok(ID, found + '.');
    }

    private static Finding speed(DiagnosticContext context) {
        Optional<WriteSpeed> measured = context.hardware().disks().stream()
                .map(Disk::writeSpeed)
                .flatMap(Optional::stream)
                .findFirst();
        if (measured.isEmpty()) {
            return Finding.warning(
                    ID,
                    "The speed of writing in " + context.folder() + " could not be measured.",
                    "Renders may have to wait for the disk.",
                    "See that the folder can be written and has a few megabytes free.");
        }
        WriteSpeed speed = measured.get();
        String found = "In " + speed.folder() + ", " + Amounts.bytes(speed.bytes()) + " were written with "
                + Amounts.bytes(speed.bytesPerSecond()) + " a second";
        return speed.bytesPerSecond() < RAW_SECOND
                ? Finding.warning(
                        ID,
                        found + '.',
                        "Frames of 1080p that are not encoded (.y4m) take " + Amounts.bytes(RAW_SECOND)
                                + " for each second of the film: rendering them waits for this disk.",
                        "Write such films to a faster disk, or encode them.")
                : Finding.ok(ID, found + '.');
    }
}
