/** What is right and wrong with a scheme: every rule applied to its text, all findings and proved facts at once. */
@NullMarked
package io.github.horesnet.tableaux.check;

import org.jspecify.annotations.NullMarked;
