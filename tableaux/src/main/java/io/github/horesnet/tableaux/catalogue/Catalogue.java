package io.github.horesnet.tableaux.catalogue;

import io.github.horesnet.tableaux.notation.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The texts of the schemes that come with the library. */
public final class Catalogue {
    private static final List<String> NAMES = resource("index").lines().toList();

    private Catalogue() {}

    /** Returns the names of all schemes, in the order of the catalogue. */
    public static List<String> names() {
        return NAMES;
    }

    /** Returns the text of a scheme, in the notation of {@code .tableau} files. */
    public static Optional<String> text(String name) {
        return NAMES.contains(name) ? Optional.of(resource(name + ".tableau")) : Optional.empty();
    }

    /** Returns the message about a name that no scheme has. */
    public static String unknown(String name) {
        return "unknown scheme '" + name + "'; " + Names.didYouMean(name, NAMES);
    }

    private static String resource(String name) {
        String path = "/io/github/horesnet/tableaux/catalogue/" + name;
        try (InputStream stream = Catalogue.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the library is incomplete: resource " + path + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the library is damaged: resource " + path + " cannot be read", e);
        }
    }
}
