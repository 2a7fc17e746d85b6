/** Reports: what runs reached, and how, from the files that they left. */
@NullMarked
package io.github.horesnet.samples.report;

import org.jspecify.annotations.NullMarked;
