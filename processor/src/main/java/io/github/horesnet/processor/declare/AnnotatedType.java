package io.github.horesnet.processor.declare;

import io.github.horesnet.tableaux.ButcherTableau;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads {@link ButcherTableau} on a type. */
public final class AnnotatedType {
    private final Elements elements;
    private final TableauFiles files;

    public AnnotatedType(Elements elements, TableauFiles files) {
        this.elements = elements;
        this.files = files;
    }

    /**
     * Returns what a type declares.
     *
     * @throws DeclarationException if no scheme can be found for it
     */
    public Declaration declaration(TypeElement type) throws DeclarationException {
        Attributes attributes = Attributes.of(type, ButcherTableau.class).orElseThrow();
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return new Declaration(
                packageName,
                Optional.of(nestedName(type)),
                isPublic(type),
                attributes
                        .value("step")
                        .map(value -> Step.valueOf(value.getValue().toString())),
                "",
                text(type, packageName, attributes),
                origin(type, attributes),
                false);
    }

    private static Origin origin(TypeElement type, Attributes attributes) {
        Origin origin = Origin.of(type, attributes.mirror());
        return written(attributes).stream().findFirst().map(origin::at).orElse(origin);
    }

    private static List<AnnotationValue> written(Attributes attributes) {
        return Stream.of("value", "file", "scheme")
                .flatMap(name -> attributes.value(name).stream())
                .toList();
    }

    private TableauText text(TypeElement type, String packageName, Attributes attributes) throws DeclarationException {
        Origin origin = origin(type, attributes);
        if (written(attributes).size() != 1) {
            throw new DeclarationException(
                    origin,
                    "@ButcherTableau on " + type.getSimpleName() + " states "
                            + written(attributes).size()
                            + " of value, file and scheme; state exactly one: the tableau itself, the name of its file, or"
                            + " the name of a scheme of the catalogue");
        }
        Optional<String> inline = string(attributes, "value");
        if (inline.isPresent()) {
            return new TableauText(type.getSimpleName().toString(), inline.get());
        }
        Optional<String> file = string(attributes, "file");
        return file.isPresent()
                ? files.find(file.get(), packageName, origin)
                : catalogued(string(attributes, "scheme").orElseThrow(), origin);
    }

    private static Optional<String> string(Attributes attributes, String name) {
        return attributes.value(name).map(value -> String.valueOf(value.getValue()));
    }

    /** Returns the text of a scheme of the catalogue. */
    static TableauText catalogued(String scheme, Origin origin) throws DeclarationException {
        String content =
                Catalogue.text(scheme).orElseThrow(() -> new DeclarationException(origin, Catalogue.unknown(scheme)));
        return new TableauText(scheme + ".tableau", content);
    }

    private static String nestedName(TypeElement type) {
        Element enclosing = type.getEnclosingElement();
        String name = type.getSimpleName().toString();
        return enclosing instanceof TypeElement outer ? nestedName(outer) + "_" + name : name;
    }

    private static boolean isPublic(TypeElement type) {
        boolean outer = !(type.getEnclosingElement() instanceof TypeElement enclosing) || isPublic(enclosing);
        return outer && type.getModifiers().contains(Modifier.PUBLIC);
    }
}
