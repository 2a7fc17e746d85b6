package io.github.horesnet.runtime.train;

/**
 * A batch that changed nothing, because its loss or a gradient was not finite.
 *
 * @param epoch from 1
 * @param batch from 1
 * @param reason what was not finite, where
 */
public record SkippedBatch(int epoch, int batch, double learningRate, String reason) implements RunRecord {}
