package io.github.horesnet.tableaux;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a scheme by its Butcher tableau: the processor proves it and writes its block, named after the annotated
 * type.
 *
 * <pre>{@code
 * @ButcherTableau("""
 *     title  Kutta's third-order scheme
 *     order  3
 *     0   |
 *     1/2 | 1/2
 *     1   | -1   2
 *     ----
 *     b   | 1/6  2/3  1/6
 *     """)
 * interface Kutta3 {}
 * }</pre>
 *
 * <p>This writes the class {@code Kutta3Block} beside {@code Kutta3}. Exactly one of {@link #value}, {@link #file} and
 * {@link #scheme} is given.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ButcherTableau {
    /** The tableau itself, usually as a text block. */
    String value() default "";

    /**
     * The name of a {@code .tableau} file: beside the annotated type among the sources or resources, from the root of
     * either, or in the folder of the processor's option {@code horesnet.tableaux}.
     */
    String file() default "";

    /** The name of a scheme of the catalogue. */
    String scheme() default "";

    /** How the step h is chosen; overrides a step that a file states. */
    Step step() default Step.FIXED;
}
