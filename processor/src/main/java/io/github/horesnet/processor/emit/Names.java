package io.github.horesnet.processor.emit;

import com.palantir.javapoet.ClassName;

/** The names by which generated source meets the runtime: the only place that knows them. */
final class Names {
    static final ClassName SINGLE_STATE_BLOCK = block("SingleStateBlock");
    static final ClassName MULTISTATE_BLOCK = block("MultistateBlock");
    static final ClassName REVERSIBLE_BLOCK = block("ReversibleBlock");
    static final ClassName STATES = block("States");
    static final ClassName START = STATES.nestedClass("Start");
    static final ClassName USES = block("Uses");
    static final ClassName SCALAR = block("Scalar");
    static final ClassName OPTIONS = block("BlockOptions");
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
