package io.github.horesnet.processor.declare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.SourceVersion;

/** A folder of {@code .tableau} files, each of which declares a block; sub-folders are packages. */
public final class TableauFolder {
    private static final String ENDING = ".tableau";

    private final Path root;
    private final String basePackage;

    /**
     * Creates the folder.
     *
     * @param basePackage the package of files at the root, and what the packages of sub-folders begin with; may be empty
     */
    public TableauFolder(Path root, String basePackage) {
        this.root = root;
        this.basePackage = basePackage;
    }

    /**
     * Returns every {@code .tableau} file below the folder, in order.
     *
     * @throws DeclarationException if the folder cannot be read
     */
    public List<Path> files() throws DeclarationException {
        if (!Files.isDirectory(root)) {
            throw failure("the option horesnet.tableaux names the folder " + root
                    + ", which does not exist; create it, or remove the option");
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure("the folder " + root + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Returns what a file declares.
     *
     * @throws DeclarationException if it cannot be read or lies in no package
     */
    public Declaration declaration(Path file) throws DeclarationException {
        String packageName = packageName(file);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw failure(file + " cannot be read: " + e.getMessage());
        }
        TableauText text = TableauText.decoded(root.relativize(file).toString().replace('\\', '/'), bytes)
                .orElseThrow(() -> failure(file + " is not in UTF-8; save it in UTF-8"));
        return new Declaration(packageName, Optional.empty(), true, Optional.empty(), "", text, Origin.NONE, false);
    }

    private String packageName(Path file) throws DeclarationException {
        Path below = Optional.ofNullable(root.relativize(file).getParent()).orElse(Path.of(""));
        String packageName = Stream.concat(
                        Stream.of(basePackage),
                        StreamSupport.stream(below.spliterator(), false).map(Path::toString))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        if (packageName.isEmpty()) {
            throw failure(file + " lies in no package; move it into sub-folders named after one, as in " + root
                    + "/com/acme/schemes, or give the option -Ahoresnet.package=com.acme.schemes");
        }
        if (!SourceVersion.isName(packageName)) {
            throw failure(file + " lies in the package " + packageName + ", which is no Java name; rename the folder");
        }
        return packageName;
    }

    private static DeclarationException failure(String message) {
        return new DeclarationException(Origin.NONE, message);
    }
}
