package io.github.horesnet.processor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The options of the processors, given to the compiler as {@code -Akey=value}. */
record Options(Map<String, String> values) {
    /** The folder whose {@code .tableau} files declare blocks. */
    static final String FOLDER = "horesnet.tableaux";

    /** The package of the files at the root of the folder. */
    static final String PACKAGE = "horesnet.package";

    Optional<Path> folder() {
        return Optional.ofNullable(values.get(FOLDER))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    String basePackage() {
        return values.getOrDefault(PACKAGE, "");
    }
}
