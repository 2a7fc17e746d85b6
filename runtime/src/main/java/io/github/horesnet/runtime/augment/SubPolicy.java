package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;

/** Two operations of which each follows with its own probability. */
record SubPolicy(Step first, Step second) {
    /**
     * One of the two steps.
     *
     * @param probability with which the operation is applied
     * @param level how strong, from 0 to 9; 0 where the operation has no levels
     */
    record Step(Operation operation, double probability, int level) {}

    /** What a chance decides about a step: whether it is taken, and the sign of the operation. */
    record Chance(double drawn, int sign) {
        boolean takes(Step step) {
            return drawn < step.probability();
        }
    }

    /** Writes {@code image}, CHW, as it is after the steps that are taken, to {@code target}. */
    void apply(ImageSize size, byte[] image, byte[] target, Chance ofFirst, Chance ofSecond) {
        byte[] between = image;
        if (ofFirst.takes(first)) {
            between = new byte[size.values()];
            change(first, ofFirst, size).apply(size, image, between);
        }
        if (ofSecond.takes(second)) {
            change(second, ofSecond, size).apply(size, between, target);
        } else {
            System.arraycopy(between, 0, target, 0, size.values());
        }
    }

    private static Change change(Step step, Chance chance, ImageSize size) {
        return step.operation().change(step.level(), chance.sign(), size);
    }
}
