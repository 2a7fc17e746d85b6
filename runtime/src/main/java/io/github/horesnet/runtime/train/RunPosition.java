package io.github.horesnet.runtime.train;

/**
 * How far a run has come.
 *
 * @param epochs the epochs that are done
 * @param batches the batches of the next epoch that are done
 * @param steps the training steps that are done, in all epochs
 * @param loss the sum of the losses of the images of those batches
 * @param correct how many of these images were classified rightly
 * @param images how many they are
 * @param seconds how long they took
 * @param skipped how many batches were left out, in all epochs
 */
public record RunPosition(
        int epochs, int batches, long steps, double loss, long correct, long images, double seconds, int skipped)
        implements RunRecord {
    static final RunPosition START = new RunPosition(0, 0, 0, 0, 0, 0, 0, 0);
}
