package io.github.horesnet.samples.schemes;

import io.github.horesnet.tableaux.ButcherTableau;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.notation.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The schemes that have a block in this package: those of the catalogue, then the package's own. */
public final class Schemes {
    private static final Map<String, SchemeText> TEXTS = texts();
    private static final Map<String, Report> REPORTS = new ConcurrentHashMap<>();

    private Schemes() {}

    private static Map<String, SchemeText> texts() {
        Map<String, SchemeText> texts = new LinkedHashMap<>();
        for (String name : Catalogue.names()) {
            texts.put(name, text(name, name + ".tableau", Catalogue.text(name).orElseThrow()));
        }
        for (Class<?> type : List.of(Balanced3.class, AdamsBashforth2.class)) {
            String name = type.getSimpleName();
            texts.put(
                    name,
                    text(name, name, type.getAnnotation(ButcherTableau.class).value()));
        }
        texts.put("Quarters4", text("Quarters4", "quarters4.tableau", resource("quarters4.tableau")));
        return texts;
    }

    private static SchemeText text(String name, String source, String text) {
        return new SchemeText(source, Optional.of(name), text);
    }

    private static String resource(String name) {
        try (InputStream stream = Schemes.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + name + " is missing; build the module anew");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all schemes. */
    public static List<String> names() {
        return List.copyOf(TEXTS.keySet());
    }

    /** The text of a scheme. */
    public static Optional<SchemeText> text(String name) {
        return Optional.ofNullable(TEXTS.get(name));
    }

    /**
     * What checking the text of a scheme gives, which is done once: proofs take long, and the texts never change.
     *
     * @throws java.util.NoSuchElementException if there is no such scheme
     */
    public static Report report(String name) {
        return REPORTS.computeIfAbsent(name, any -> text(name).orElseThrow().check());
    }

    /** The message about a name that no scheme has. */
    public static String unknown(String name) {
        return "unknown scheme '" + name + "'; " + Names.didYouMean(name, names());
    }

    /** The binary name of the block of a scheme and a step, where one was generated. */
    public static Optional<String> blockClass(String name, Step step) {
        String block = Schemes.class.getPackageName() + "." + name + step.suffix() + "Block";
        return text(name).filter(text -> exists(block)).map(text -> block);
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, Schemes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
