package io.github.horesnet.samples.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.github.horesnet.runtime.engine.Allocator;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.schemes.Schemes;
import io.github.horesnet.tableaux.Step;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An examination of the system for what training needs.
 *
 * @param horesnet the version of the command line
 * @param allocator that trainings are to have
 * @param better how a better allocator is to be had
 */
public record Examination(String horesnet, AllocatorChoice allocator, String better) {
    private static final long GIGABYTE = 1L << 30;
    /** What the networks of a comparison need, with the Java heap. */
    private static final long SMALL = 2 * GIGABYTE;

    /** Looks at every part. */
    public List<Symptom> symptoms() {
        int processors = Runtime.getRuntime().availableProcessors();
        List<Symptom> symptoms = new ArrayList<>();
        symptoms.add(Symptom.ok("version", horesnet));
        symptoms.add(
                Symptom.ok("Java", Runtime.version() + ", " + System.getProperty("java.vm.name") + ", " + system()));
        symptoms.addAll(EngineStart.symptoms(processors));
        symptoms.add(nativeMemory());
        symptoms.add(memory());
        symptoms.add(blocks());
        return symptoms;
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private Symptom nativeMemory() {
        String part = "allocator";
        Optional<Path> library = allocator.library();
        if (library.isPresent()) {
            return Symptom.ok(part, "trainings start with " + library.get() + " (" + allocator + ")");
        }
        Allocator now = Allocator.current();
        if (now instanceof Allocator.Platform platform && platform.name().startsWith("glibc")) {
            String found = platform
                    + (allocator instanceof AllocatorChoice.Platform
                            ? " as it is, which takes twice the memory"
                            : ", which trainings make give back what is freed")
                    + " (" + allocator + ")";
            return Symptom.warn(
                    part, found, allocator instanceof AllocatorChoice.Auto ? better : "unset the choice, or set auto");
        }
        return Symptom.ok(part, String.valueOf(now));
    }

    /** The virtual machine knows the limits of containers. */
    private static Symptom memory() {
        long all =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        long heap = Runtime.getRuntime().maxMemory();
        String found = gigabytes(all) + " for this process, of which Java's heap may take " + gigabytes(heap);
        if (all < SMALL) {
            return Symptom.warn(
                    "memory", found, "train narrow networks in small batches, or raise the container's limit");
        }
        return heap > all / 2
                ? Symptom.warn("memory", found, "tensors live outside the heap: leave them room by a smaller -Xmx")
                : Symptom.ok("memory", found);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }

    private static Symptom blocks() {
        List<String> missing = Schemes.names().stream()
                .filter(scheme -> Schemes.blockClass(scheme, Step.FIXED).isEmpty())
                .toList();
        String found = Schemes.names().size() - missing.size() + " schemes on the class path";
        return missing.isEmpty()
                ? Symptom.ok("blocks", found)
                : Symptom.warn(
                        "blocks",
                        found + ", none of " + String.join(", ", missing),
                        "build the module anew with horesnet-processor in annotationProcessorPaths");
    }
}
