package io.github.horesnet.samples.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.RebuiltPass;
import io.github.horesnet.runtime.engine.Allocator;
import io.github.horesnet.runtime.engine.ProcessMemory;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.train.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A case measured in this process, which should do nothing else. */
public final class Measurement {
    private static final int PASSES = 5;
    private static final double RATE = 0.01;
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 1e-4;
    private static final double NANOS = 1e9;

    private final Case measured;
    private final Size size;
    private final NDManager manager;
    private final Block network;
    private final ParameterStore store;
    private final List<Double> forward = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> held = new ArrayList<>();

    private Measurement(Case measured, NDManager manager) {
        this.measured = measured;
        this.manager = manager;
        this.size = measured.workload() == Workload.HELD ? measured.size().countable() : measured.size();
        this.network = Networks.of(measured);
        this.store = new ParameterStore(manager, false);
        network.initialize(manager, DataType.FLOAT32, images());
    }

    private Shape images() {
        return new Shape(size.batch(), Networks.COLOURS, size.pixels(), size.pixels());
    }

    /** Builds the network, and does what the workload says, once more than its steps. */
    public static Measured of(Case measured) {
        Engine.getInstance().setRandomSeed(1);
        try (NDManager manager = NDManager.newBaseManager()) {
            return new Measurement(measured, manager).run();
        }
    }

    private Measured run() {
        NDArray images = manager.randomNormal(images());
        NDArray labels = manager.arange(size.batch()).mod(Networks.CLASSES).toType(DataType.INT64, false);
        try (Sgd sgd = new Sgd(network, MOMENTUM, DECAY)) {
            for (int step = 0; step <= steps(); step++) {
                switch (measured.workload()) {
                    case BASE -> {}
                    case TRAINING -> train(images, labels, sgd);
                    case INFERENCE -> PyTorch.withoutGradients(() -> infer(images));
                    case HELD -> hold(images);
                }
            }
        }
        return new Measured(
                counted(forward),
                counted(whole),
                ProcessMemory.peak().orElse(0),
                Statistics.median(counted(held)),
                Allocator.current().toString());
    }

    /** What the virtual machine itself takes and frees is counted too: a median of few passes would show it. */
    private int steps() {
        return measured.workload() == Workload.HELD ? Math.max(PASSES, measured.steps()) : measured.steps();
    }

    /** All but the first, in which much is made ready. */
    private static List<Double> counted(List<Double> values) {
        return values.isEmpty() ? values : values.subList(1, values.size());
    }

    private void train(NDArray images, NDArray labels, Sgd sgd) {
        long start = System.nanoTime();
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Optional<RebuiltPass> pass = measured.activations() == Activations.STORED
                    ? Optional.empty()
                    : Optional.of(new RebuiltPass((Chain) network, store));
            NDArray loss = loss(
                    pass.map(rebuilt -> rebuilt.forward(own(images, scratch)))
                            .orElseGet(() -> forward(images, scratch, true)),
                    labels);
            loss.getFloat();
            forward.add((System.nanoTime() - start) / NANOS);
            pass.ifPresentOrElse(rebuilt -> rebuilt.backward(loss), () -> collector.backward(loss));
        }
        if (measured.code() != Code.FLOOR) {
            sgd.step(RATE);
        }
        whole.add((System.nanoTime() - start) / NANOS);
    }

    /** The floor has no head; without an update its weights stay as they are. */
    private NDArray loss(NDArray output, NDArray labels) {
        return measured.code() == Code.FLOOR
                ? output.mean()
                : output.logSoftmax(1).gather(labels.expandDims(1), 1).mean().neg();
    }

    private double infer(NDArray images) {
        long start = System.nanoTime();
        try (NDManager scratch = manager.newSubManager()) {
            double any = forward(images, scratch, false).mean().getFloat();
            whole.add((System.nanoTime() - start) / NANOS);
            return any;
        }
    }

    private void hold(NDArray images) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            long before = ProcessMemory.allocated().orElse(0);
            NDArray output = forward(images, scratch, true);
            held.add((double) (ProcessMemory.allocated().orElse(0) - before) / size.bytes());
            collector.backward(output.mean());
        }
    }

    /** On handles of the pass's own, which are released with it. */
    private NDArray forward(NDArray images, NDManager scratch, boolean training) {
        return network.forward(store, new NDList(own(images, scratch)), training)
                .singletonOrThrow();
    }

    private static NDArray own(NDArray images, NDManager scratch) {
        NDArray own = images.duplicate();
        own.attach(scratch);
        return own;
    }
}
