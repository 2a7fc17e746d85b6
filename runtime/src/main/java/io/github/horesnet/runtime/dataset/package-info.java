/**
 * Data sets in folders: CIFAR-10 and CIFAR-100 in their binary versions, Fashion-MNIST, and images in a folder for each
 * class. All of a set is read before training and held as bytes. Files are data from anywhere: what is damaged is named in
 * a {@link io.github.horesnet.runtime.data.RunException}, memory is bounded by what the set may be, and no file outside
 * the folder is read.
 */
@NullMarked
package io.github.horesnet.runtime.dataset;

import org.jspecify.annotations.NullMarked;
