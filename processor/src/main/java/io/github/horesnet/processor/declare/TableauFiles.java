package io.github.horesnet.processor.declare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Finds the {@code .tableau} file that an annotation names: in the folder of the processor's option, among the sources,
 * the resources and the class path, each beside the annotated type first and then from the root.
 */
public final class TableauFiles {
    private static final List<StandardLocation> LOCATIONS =
            List.of(StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);
    private static final int LARGEST = 4_000_000;

    private final Filer filer;
    private final Optional<Path> folder;

    public TableauFiles(Filer filer, Optional<Path> folder) {
        this.filer = filer;
        this.folder = folder;
    }

    TableauText find(String file, String packageName, Origin origin) throws DeclarationException {
        if (file.isBlank()
                || file.startsWith("/")
                || List.of(file.split("[/\\\\]")).contains("..")) {
            throw new DeclarationException(
                    origin,
                    "file = \"" + file
                            + "\" is no relative path; name the file as \"rk4.tableau\" or \"schemes/rk4.tableau\"");
        }
        Set<String> paths = new LinkedHashSet<>();
        if (!packageName.isEmpty()) {
            paths.add(packageName.replace('.', '/') + "/" + file);
        }
        paths.add(file);
        List<String> tried = new ArrayList<>();
        for (String path : paths) {
            Optional<byte[]> bytes = inFolder(path, tried).or(() -> inLocations(path, tried));
            if (bytes.isPresent()) {
                return decoded(file, bytes.get(), origin);
            }
        }
        throw new DeclarationException(
                origin,
                "file \"" + file + "\" is not found; tried " + String.join(", ", tried)
                        + (folder.isEmpty() ? "; a folder is named by the option -Ahoresnet.tableaux=FOLDER" : ""));
    }

    private static TableauText decoded(String file, byte[] bytes, Origin origin) throws DeclarationException {
        return TableauText.decoded(file, bytes)
                .orElseThrow(() ->
                        new DeclarationException(origin, "file \"" + file + "\" is not in UTF-8; save it in UTF-8"));
    }

    private Optional<byte[]> inFolder(String path, List<String> tried) {
        return folder.flatMap(root -> {
            Path file = root.resolve(path);
            tried.add(file.toString());
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return Optional.of(stream.readNBytes(LARGEST));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private Optional<byte[]> inLocations(String path, List<String> tried) {
        for (StandardLocation location : LOCATIONS) {
            tried.add(path + " in " + location);
            try (InputStream stream = filer.getResource(location, "", path).openInputStream()) {
                return Optional.of(stream.readNBytes(LARGEST));
            } catch (IOException | IllegalArgumentException e) {
                // Not there: some compilers say so only when the stream is opened, others refuse the location.
            }
        }
        return Optional.empty();
    }
}
