package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDList;

/**
 * The states that one step hands on to the next.
 *
 * @param changeable whether nothing else holds their values, so that a pass without gradients may change them
 */
record Carried(NDList maps, boolean changeable) {}
