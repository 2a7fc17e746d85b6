package io.github.horesnet.processor.declare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The attributes that are written in an annotation, without defaults. */
record Attributes(AnnotationMirror mirror) {
    /** Returns the annotation of a type on an element. */
    static Optional<Attributes> of(Element element, Class<?> annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(annotation.getName()))
                .findFirst()
                .map(Attributes::new);
    }

    Optional<AnnotationValue> value(String name) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the values of an attribute that is an array, none where it is not written. */
    List<AnnotationValue> values(String name) {
        return value(name).map(AnnotationValue::getValue).map(Attributes::list).orElse(List.of());
    }

    private static List<AnnotationValue> list(Object array) {
        return ((List<?>) array).stream().map(AnnotationValue.class::cast).toList();
    }
}
