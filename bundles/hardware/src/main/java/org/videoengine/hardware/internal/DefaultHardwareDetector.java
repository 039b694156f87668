package org.videoengine.hardware.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.hardware.HardwareQuery;
import org.videoengine.hardware.JavaRuntime;
import org.videoengine.hardware.Processor;
import org.videoengine.hardware.Simd;
import org.videoengine.hardware.WriteSpeed;
import org.videoengine.media.CodecInfo;
import org.videoengine.media.FrameSinks;

/** Puts together what OSHI, Linux's files, Java and the backends say. */
@Component
public final class DefaultHardwareDetector implements HardwareDetector {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultHardwareDetector.class);

    @Reference
    private BackendDevices backends;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FrameSinks sinks;

    private final SystemFiles files = SystemFiles.ofMachine();

    @Override
    public Hardware detect(HardwareQuery query) {
        List<String> notes = new ArrayList<>();
        backends.search(notes);
        List<BackendDevices.Found> found = backends.found();
        FactsOrLess facts = new FactsOrLess(notes);
        List<PciGraphics.Card> cards = new ArrayList<>(new PciGraphics(files).cards());
        cards.addAll(facts.ask("graphics processors", SystemFacts::graphics));
        return new Hardware(
                Instant.now(),
                new Processor(
                        facts.ask("the processor's name", SystemFacts::processor),
                        System.getProperty("os.arch"),
                        facts.ask("cores", SystemFacts::physicalCores),
                        facts.ask("threads", SystemFacts::logicalCores),
                        Runtime.getRuntime().availableProcessors(),
                        simd(found)),
                facts.ask("memory", SystemFacts::memory),
                new ControlGroups(files).container(),
                disks(facts.ask("disks", SystemFacts::disks), query.measuredFolder(), notes),
                facts.ask("the operating system", SystemFacts::operatingSystem),
                java(),
                GraphicsList.of(cards, found),
                BackendDevices.devices(found, backends.refused()),
                query.encoders() ? encoders(notes) : Optional.empty(),
                notes);
    }

    /** Asks OSHI, and Java where OSHI cannot say. */
    private static final class FactsOrLess {
        private final SystemFacts less = new JavaFacts();
        private final List<String> notes;
        private SystemFacts facts = less;

        FactsOrLess(List<String> notes) {
            this.notes = notes;
            try {
                facts = OshiFacts.ofMachine();
            } catch (LinkageError | RuntimeException e) {
                LOG.debug("no OSHI", e);
                notes.add("Much of the hardware is not known: OSHI does not work here on "
                        + System.getProperty("os.name") + ", " + System.getProperty("os.arch") + ": " + e + ".");
            }
        }

        <T> T ask(String what, Function<SystemFacts, T> question) {
            try {
                return question.apply(facts);
            } catch (LinkageError | RuntimeException e) {
                LOG.debug("OSHI failed at {}", what, e);
                notes.add("What is known of " + what + " comes from Java alone: OSHI failed (" + e + ").");
                return question.apply(less);
            }
        }
    }

    private static Simd simd(List<BackendDevices.Found> found) {
        return found.stream()
                .filter(each -> each.descriptor().kind() == BackendDescriptor.Kind.CPU)
                .findFirst()
                .map(each -> new Simd(
                        each.info().map(info -> info.vectorBits().orElse(0)).orElse(0),
                        each.descriptor().detail()))
                .orElse(new Simd(0, "no backend for the processor is installed"));
    }

    private static JavaRuntime java() {
        return new JavaRuntime(
                System.getProperty("java.vendor"),
                Runtime.version().toString(),
                System.getProperty("java.vm.name"),
                Runtime.getRuntime().maxMemory(),
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    }

    /** The disk that is measured is among them, even if the system lists it not: overlays of containers are such. */
    private static List<Disk> disks(List<Disk> listed, Optional<Path> measured, List<String> notes) {
        List<Disk> disks = new ArrayList<>(listed);
        if (measured.isEmpty()) {
            return disks;
        }
        Path folder = measured.get().toAbsolutePath().normalize();
        Optional<WriteSpeed> speed = Optional.empty();
        try {
            speed = Optional.of(WriteSpeedMeter.measure(folder));
        } catch (IOException e) {
            notes.add(sentence(e.getMessage()));
        }
        int place = place(disks, folder);
        Optional<Disk> disk = place < 0 ? JavaFacts.disk(folder, mount(folder)) : Optional.of(disks.remove(place));
        if (disk.isPresent()) {
            Disk old = disk.get();
            disks.add(Math.max(0, place), new Disk(old.mount(), old.type(), old.totalBytes(), old.freeBytes(), speed));
        }
        return disks;
    }

    /** Which of the disks a folder is on: that whose mount is the folder's own; -1 if none is. */
    private static int place(List<Disk> disks, Path folder) {
        String mount = mount(folder);
        for (int i = 0; i < disks.size(); i++) {
            if (disks.get(i).mount().equals(mount)) {
                return i;
            }
        }
        return -1;
    }

    /** The highest folder above that is on the same file system. */
    private static String mount(Path folder) {
        Path mount = folder;
        try {
            Object store = Files.getFileStore(folder);
            for (Path above = folder;
                    above != null && Files.getFileStore(above).equals(store);
                    above = above.getParent()) {
                mount = above;
            }
        } catch (IOException e) {
            LOG.debug("no file system of {}", folder, e);
        }
        return mount.toString();
    }

    private Optional<List<CodecInfo>> encoders(List<String> notes) {
        FrameSinks present = sinks;
        if (present == null) {
            notes.add("No encoder can be tried, because the media bundle is not running.");
            return Optional.empty();
        }
        try {
            return Optional.of(present.codecs());
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("no encoders", e);
            notes.add("No encoder can be tried: " + e + ".");
            return Optional.empty();
        }
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
