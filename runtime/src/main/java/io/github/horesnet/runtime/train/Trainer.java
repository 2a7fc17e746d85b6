package io.github.horesnet.runtime.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.data.Batches;

/** Trains and evaluates an initialised block batch by batch; what a batch makes is closed with it. */
final class Trainer implements AutoCloseable {
    private final NDManager manager;
    private final Block block;
    private final ParameterStore store;
    private final Sgd sgd;

    Trainer(NDManager parent, Block block, Recipe recipe) {
        this.block = block;
        this.sgd = new Sgd(block, recipe.momentum(), recipe.weightDecay());
        this.manager = parent.newSubManager();
        this.store = new ParameterStore(manager, false);
    }

    /**
     * Trains on one batch and adds its score, of before the update, to {@code tally}.
     *
     * @return the loss; where it is not finite, the parameters are left alone
     */
    double step(Batches.Epoch epoch, int index, double learningRate, Tally tally) {
        float loss;
        try (NDManager scratch = manager.newSubManager()) {
            Batch batch = epoch.batch(index, scratch);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray mean = forward(batch, true, tally);
                loss = mean.getFloat();
                if (Float.isFinite(loss)) {
                    collector.backward(mean);
                }
            }
        }
        if (Float.isFinite(loss)) {
            sgd.step(learningRate);
        }
        return loss;
    }

    /** The score of the block as it is on all of {@code batches}. */
    Score evaluate(Batches batches) {
        return PyTorch.withoutGradients(() -> {
            Tally tally = new Tally();
            Batches.Epoch epoch = batches.epoch(0);
            for (int index = 0; index < batches.count(); index++) {
                try (NDManager scratch = manager.newSubManager()) {
                    forward(epoch.batch(index, scratch), false, tally);
                }
            }
            return tally.score();
        });
    }

    private NDArray forward(Batch batch, boolean training, Tally tally) {
        NDArray logits =
                block.forward(store, new NDList(batch.images()), training).singletonOrThrow();
        NDArray picked = logits.logSoftmax(1).gather(batch.labels().expandDims(1), 1);
        NDArray loss = picked.mean().neg();
        NDArray hits = logits.argMax(1).eq(batch.labels()).toType(DataType.INT64, false);
        tally.add(loss.getFloat(), hits.sum().getLong(), batch.size());
        return loss;
    }

    @Override
    public void close() {
        sgd.close();
        manager.close();
    }
}
