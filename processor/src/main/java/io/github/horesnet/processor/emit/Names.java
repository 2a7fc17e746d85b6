package io.github.horesnet.processor.emit;

import com.palantir.javapoet.ClassName;

/** The names by which generated source meets the runtime: the only place that knows them. */
final class Names {
    static final ClassName SCHEME_BLOCK = block("SchemeBlock");
    static final ClassName STAGES = block("Stages");
    static final ClassName SUM = block("Sum");
    static final ClassName COEFFICIENT = block("Coefficient");
    static final ClassName NDARRAY = ClassName.get("ai.djl.ndarray", "NDArray");
    static final ClassName BLOCK = ClassName.get("ai.djl.nn", "Block");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private Names() {}

    private static ClassName block(String simpleName) {
        return ClassName.get("io.github.horesnet.runtime.block", simpleName);
    }
}
