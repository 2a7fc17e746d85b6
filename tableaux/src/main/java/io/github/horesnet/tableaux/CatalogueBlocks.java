package io.github.horesnet.tableaux;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes blocks for schemes of the catalogue into the annotated package.
 *
 * <p>Classes are named after scheme and step: {@code RK4Block}, {@code RK4LearnableBlock}, {@code RK4PerRowBlock}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface CatalogueBlocks {
    /** The names of the schemes; all of the catalogue when empty. */
    String[] schemes() default {};

    /** The steps to write a block for, each for every scheme that allows it: a controlled step needs embedded weights. */
    Step[] steps() default {Step.FIXED};
}
