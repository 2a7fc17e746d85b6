package io.github.horesnet.processor.declare;

import io.github.horesnet.tableaux.CatalogueBlocks;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;

/** Reads {@link CatalogueBlocks} on a package. */
public final class AnnotatedPackage {
    private AnnotatedPackage() {}

    /**
     * Returns what a package declares: each scheme in each step.
     *
     * @throws DeclarationException if a scheme is unknown
     */
    public static List<Declaration> declarations(PackageElement element) throws DeclarationException {
        Attributes attributes = Attributes.of(element, CatalogueBlocks.class).orElseThrow();
        Origin origin = Origin.of(element, attributes.mirror());
        List<Step> steps = attributes.values("steps").stream()
                .map(value -> Step.valueOf(value.getValue().toString()))
                .toList();
        List<Declaration> declarations = new ArrayList<>();
        for (TableauText text : texts(attributes, origin)) {
            for (Step step : steps.isEmpty() ? List.of(Step.FIXED) : steps) {
                declarations.add(new Declaration(
                        element.getQualifiedName().toString(),
                        Optional.empty(),
                        true,
                        Optional.of(step),
                        step.suffix(),
                        text,
                        origin,
                        attributes.values("schemes").isEmpty()));
            }
        }
        return declarations;
    }

    private static List<TableauText> texts(Attributes attributes, Origin origin) throws DeclarationException {
        List<TableauText> texts = new ArrayList<>();
        List<AnnotationValue> schemes = attributes.values("schemes");
        for (AnnotationValue scheme : schemes) {
            texts.add(AnnotatedType.catalogued(String.valueOf(scheme.getValue()), origin.at(scheme)));
        }
        if (schemes.isEmpty()) {
            for (String scheme : Catalogue.names()) {
                texts.add(AnnotatedType.catalogued(scheme, origin));
            }
        }
        return texts;
    }
}
