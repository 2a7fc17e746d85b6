/**
 * Augmentations of training images: AutoAugment's operations and its policy for CIFAR-10, and cutout. Each works on bytes
 * in CHW order and draws on nothing but the random numbers it is given, so that an image's augmentation depends on (seed,
 * epoch, index) alone.
 */
@NullMarked
package io.github.horesnet.runtime.augment;

import org.jspecify.annotations.NullMarked;
