package io.github.horesnet.samples.bench;

/**
 * What a network by someone's code took: seconds, and bytes beyond those of a process that only builds it.
 *
 * @param memory what becomes of the activations in training, as {@code --memory} says it
 * @param forward the forward pass of a step of training
 * @param step a step of training
 * @param inference a forward pass that records nothing
 * @param held full-size maps that a recorded forward pass holds; 0 where they were not counted
 */
public record Row(
        String code,
        String network,
        int evaluations,
        int layers,
        int batch,
        String memory,
        Quantity forward,
        Quantity step,
        Quantity inference,
        Quantity trainingMemory,
        Quantity inferenceMemory,
        double held) {}
