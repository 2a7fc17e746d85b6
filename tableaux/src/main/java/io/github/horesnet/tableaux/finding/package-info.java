/** What is said about a declared scheme: rules, positions in its text, and findings that join the two. */
@NullMarked
package io.github.horesnet.tableaux.finding;

import org.jspecify.annotations.NullMarked;
