package io.github.horesnet.runtime.train;

/** Half a cosine wave over the run. */
enum CosineSchedule implements Schedule {
    COSINE;

    @Override
    public double learningRate(double base, int epoch, int epochs) {
        return base * (1 + Math.cos(Math.PI * epoch / epochs)) / 2;
    }

    @Override
    public String describe() {
        return "cosine";
    }
}
