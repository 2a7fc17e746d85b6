package io.github.horesnet.runtime.train;

/**
 * How well images were classified.
 *
 * @param loss the mean softmax cross-entropy of an image
 * @param accuracy the share of images of which the largest logit is that of their class
 */
public record Score(double loss, double accuracy) {}
