/**
 * The paper's network: stem, blocks of one scheme at one resolution or several, head; its depth, its description, and
 * its folder on disk.
 *
 * <p>A description names everything that rebuilds a network but its weights. A folder holds both and opens through
 * DJL's {@code Criteria} as well as through {@link io.github.horesnet.runtime.network.ModelFolder}.
 */
@NullMarked
package io.github.horesnet.runtime.network;

import org.jspecify.annotations.NullMarked;
