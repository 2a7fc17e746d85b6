package io.github.horesnet.samples.bench;

/** A quantity that processes give of a network. */
enum Measure {
    /** Seconds of the forward pass of a step of training. */
    FORWARD(Workload.TRAINING),
    /** Seconds of a step of training. */
    STEP(Workload.TRAINING),
    /** Seconds of a pass of inference. */
    INFERENCE(Workload.INFERENCE),
    /** The most bytes while a network is trained, beyond those of a process that only builds it. */
    TRAINING_MEMORY(Workload.TRAINING),
    /** The most bytes in inference, beyond those of a process that only builds the network. */
    INFERENCE_MEMORY(Workload.INFERENCE),
    /** Full-size maps that a recorded forward pass holds. */
    HELD(Workload.HELD);

    private final Workload workload;

    Measure(Workload workload) {
        this.workload = workload;
    }

    /** What must be done for it. */
    Workload workload() {
        return workload;
    }

    /** Whether it is a peak, from which that of the mere network is subtracted. */
    boolean isMemory() {
        return this == TRAINING_MEMORY || this == INFERENCE_MEMORY;
    }

    double of(Measured measured) {
        return switch (this) {
            case FORWARD -> Statistics.median(measured.forward());
            case STEP, INFERENCE -> Statistics.median(measured.whole());
            case TRAINING_MEMORY, INFERENCE_MEMORY -> measured.peak();
            case HELD -> measured.held();
        };
    }
}
