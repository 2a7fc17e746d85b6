package io.github.horesnet.processor.declare;

import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Where something was declared, for messages of the compiler.
 *
 * @param element the annotated element, empty for a file without one
 * @param annotation the annotation on it
 * @param value the attribute of the annotation
 */
public record Origin(
        Optional<Element> element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
    /** The origin of what no element declares. */
    public static final Origin NONE = new Origin(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the origin of an annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(Optional.of(element), Optional.of(annotation), Optional.empty());
    }

    /** Returns the origin narrowed to an attribute. */
    public Origin at(AnnotationValue attribute) {
        return new Origin(element, annotation, Optional.of(attribute));
    }

    /** Prints a message at this place. */
    public void print(Messager messager, Diagnostic.Kind kind, String message) {
        if (element.isEmpty()) {
            messager.printMessage(kind, message);
        } else if (annotation.isEmpty()) {
            messager.printMessage(kind, message, element.get());
        } else if (value.isEmpty()) {
            messager.printMessage(kind, message, element.get(), annotation.get());
        } else {
            messager.printMessage(kind, message, element.get(), annotation.get(), value.get());
        }
    }
}
