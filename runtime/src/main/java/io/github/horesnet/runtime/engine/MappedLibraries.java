package io.github.horesnet.runtime.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The libraries that are loaded into this process, as Linux lists them. */
final class MappedLibraries {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Pattern ALLOCATOR =
            Pattern.compile("(/.*/lib(?:tcmalloc|jemalloc|mimalloc|snmalloc|hoard)[^/]*\\.so[^/]*)");

    private MappedLibraries() {}

    /** The library of an allocator that takes the place of the platform's. */
    static Optional<Path> allocator() {
        if (!Files.isReadable(MAPS)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(MAPS)) {
            return lines.map(ALLOCATOR::matcher)
                    .filter(Matcher::find)
                    .map(found -> Path.of(found.group(1)))
                    .findFirst();
        } catch (IOException e) {
            // A system that hides its maps: nothing is known of other allocators.
            return Optional.empty();
        }
    }
}
