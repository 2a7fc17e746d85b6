package io.github.horesnet.processor.declare;

import io.github.horesnet.tableaux.Step;
import java.util.Optional;

/**
 * A declared scheme and the block that it asks for.
 *
 * @param packageName the package of the block
 * @param typeName what the block is named after, empty where that is the scheme's own name
 * @param isPublic whether the block is visible outside its package
 * @param step how the step is chosen, empty where that is left to the text
 * @param suffix what stands between the name and {@code Block}
 * @param origin where messages about the declaration belong
 * @param ofCatalogue whether all of the catalogue was asked for, of which some schemes have no block with the step
 */
public record Declaration(
        String packageName,
        Optional<String> typeName,
        boolean isPublic,
        Optional<Step> step,
        String suffix,
        TableauText text,
        Origin origin,
        boolean ofCatalogue) {
    /** Returns the simple name of the block's class for a scheme. */
    public String className(String schemeName) {
        return typeName.orElse(schemeName) + suffix + "Block";
    }
}
