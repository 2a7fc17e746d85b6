package io.github.horesnet.processor.emit;

import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.plan.Plan;

/**
 * A block class to be written.
 *
 * @param packageName the package, empty for the unnamed one
 * @param className the simple name of the class
 * @param isPublic whether the class is visible outside its package
 * @param origin where the scheme was declared, such as a file's name, for the class's Javadoc
 * @param marked whether the class is marked as generated
 */
public record BlockSpec(
        String packageName,
        String className,
        boolean isPublic,
        String origin,
        boolean marked,
        Report.Facts facts,
        Plan plan) {
    /** Returns the name of the class with its package. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
