package io.github.horesnet.runtime.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.RebuiltPass;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.block.StepState;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;
import java.util.stream.Stream;

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
                loss = block instanceof Chain chain && chain.activations() != Activations.STORED
                        ? rebuilt(chain, batch, tally)
                        : stored(collector, batch, tally);
            }
        }
        if (Float.isFinite(loss)) {
            sgd.step(learningRate);
        }
        return loss;
    }

    private float stored(GradientCollector collector, Batch batch, Tally tally) {
        NDArray mean = loss(forward(batch, true), batch, tally);
        float loss = mean.getFloat();
        if (Float.isFinite(loss)) {
            collector.backward(mean);
        }
        return loss;
    }

    private float rebuilt(Chain chain, Batch batch, Tally tally) {
        RebuiltPass pass = new RebuiltPass(chain, store);
        NDArray mean = loss(pass.forward(batch.images()), batch, tally);
        float loss = mean.getFloat();
        if (Float.isFinite(loss)) {
            try {
                pass.backward(mean);
            } catch (IllegalStateException e) {
                throw new RunException(String.valueOf(e.getMessage()));
            }
        }
        return loss;
    }

    /** The steps of the blocks that control them, in order. */
    List<StepState> steps() {
        return withChildren(block)
                .filter(SchemeBlock.class::isInstance)
                .flatMap(step -> ((SchemeBlock) step).controlledStep().stream())
                .toList();
    }

    private static Stream<Block> withChildren(Block block) {
        return Stream.concat(
                Stream.of(block), block.getChildren().values().stream().flatMap(Trainer::withChildren));
    }

    /** The score of the block as it is on all of {@code batches}. */
    Score evaluate(Batches batches) {
        return PyTorch.withoutGradients(() -> {
            Tally tally = new Tally();
            Batches.Epoch epoch = batches.epoch(0);
            for (int index = 0; index < batches.count(); index++) {
                try (NDManager scratch = manager.newSubManager()) {
                    Batch batch = epoch.batch(index, scratch);
                    loss(forward(batch, false), batch, tally);
                }
            }
            return tally.score();
        });
    }

    private NDArray forward(Batch batch, boolean training) {
        return block.forward(store, new NDList(batch.images()), training).singletonOrThrow();
    }

    private static NDArray loss(NDArray logits, Batch batch, Tally tally) {
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
