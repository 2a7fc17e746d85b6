package io.github.horesnet.runtime.train;

/**
 * How far a run has come within an epoch.
 *
 * @param epoch from 1
 * @param epochs the epochs of the run
 * @param batch the batches of this epoch that are done, from 1
 * @param batches the batches of an epoch
 * @param score the score of this epoch's training images so far
 * @param imagesPerSecond training images a second in this epoch so far
 */
public record BatchProgress(int epoch, int epochs, int batch, int batches, Score score, double imagesPerSecond) {}
