package io.github.horesnet.runtime.train;

/** Always the recipe's learning rate. */
enum ConstantSchedule implements Schedule {
    CONSTANT;

    @Override
    public double learningRate(double base, int epoch, int epochs) {
        return base;
    }

    @Override
    public String describe() {
        return "constant";
    }
}
