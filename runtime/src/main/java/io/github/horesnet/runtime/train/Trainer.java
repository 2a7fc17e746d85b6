package io.github.horesnet.runtime.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains and evaluates an initialised block batch by batch; what a batch makes is closed with it. */
public final class Trainer implements AutoCloseable {
    private final NDManager manager;
    private final Block block;
    private final Recipe recipe;
    private final ParameterStore store;
    private final Sgd sgd;
    private final Gradients gradients;
    private final CrossEntropy loss;
    private final Optional<WeightAverage> average;

    /**
     * Creates a trainer.
     *
     * @param parent the manager of what lives as long as the trainer
     * @param block initialised
     * @param recipe of which the momentum, the weight decay, the refinements and the seed count
     */
    public Trainer(NDManager parent, Block block, Recipe recipe) {
        Refinements refinements = recipe.refinements();
        this.block = block;
        this.recipe = recipe;
        this.sgd = new Sgd(
                block,
                recipe.momentum(),
                recipe.weightDecay(),
                parameter -> !refinements.sparing() || parameter.getType() == Parameter.Type.WEIGHT);
        this.gradients = new Gradients(block);
        this.loss = new CrossEntropy(refinements.labelSmoothing());
        OptionalDouble decay = refinements.averaging();
        this.average =
                decay.isPresent() ? Optional.of(new WeightAverage(block, decay.getAsDouble())) : Optional.empty();
        this.manager = parent.newSubManager();
        this.store = new ParameterStore(manager, false);
    }

    /** Trains on a batch of an epoch, which is closed afterwards. */
    StepResult step(Batches.Epoch epoch, int index, long before, double learningRate) {
        try (NDManager scratch = manager.newSubManager()) {
            return step(epoch.batch(index, scratch), before, learningRate);
        }
    }

    /**
     * Trains on one batch.
     *
     * @param batch in arrays of the type of the parameters, which stay
     * @param before the steps that were done before, on which alone depends what is drawn at random
     * @return the result; where something is not finite, the parameters are left alone
     * @throws RunException if the engine has not memory enough, or activations cannot be rebuilt
     */
    public StepResult step(Batch batch, long before, double learningRate) {
        Engine.getInstance().setRandomSeed((int) new SplittableRandom(recipe.seed() + before).nextLong());
        try (Statistics statistics =
                recipe.refinements().skips() > 0 ? Statistics.of(block, manager) : Statistics.NONE) {
            StepResult result = OutOfMemory.named(() -> update(batch, before, learningRate));
            if (result.trouble().isPresent()) {
                gradients.clear();
                statistics.restore();
            }
            return result;
        }
    }

    private StepResult update(Batch batch, long before, double learningRate) {
        Measured measured = measure(batch);
        if (!Double.isFinite(measured.loss())) {
            return measured.refused(Double.NaN, "the loss is " + measured.loss() + first(batch));
        }
        double norm = gradients.norm();
        if (!Double.isFinite(norm)) {
            String where = gradients.lastNotFinite().map(name -> " of " + name).orElse("");
            return measured.refused(norm, "the gradient" + where + " is not finite");
        }
        OptionalDouble most = recipe.refinements().clipNorm();
        sgd.step(learningRate, most.isPresent() ? Math.min(1, most.getAsDouble() / norm) : 1);
        average.ifPresent(weights -> weights.follow(before));
        return new StepResult(measured.loss(), measured.hits(), batch.size(), norm, Optional.empty());
    }

    /** Where what is not finite came up first. */
    private String first(Batch batch) {
        if (!(block instanceof Chain chain)) {
            return "";
        }
        try (NDManager scratch = manager.newSubManager()) {
            return chain.firstNotFinite(store, alias(batch.images(), scratch))
                    .map(name -> " (" + name + " is the first block whose output is not finite)")
                    .orElse("");
        }
    }

    private record Measured(double loss, long hits, int images) {
        StepResult refused(double norm, String trouble) {
            return new StepResult(loss, hits, images, norm, Optional.of(trouble));
        }
    }

    /** Goes forward and, where the loss is finite, back. */
    private Measured measure(Batch batch) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector();
                NDManager scratch = manager.newSubManager()) {
            Batch own = new Batch(alias(batch.images(), scratch), alias(batch.labels(), scratch));
            return block instanceof Chain chain && chain.activations() != Activations.STORED
                    ? rebuilt(chain, own)
                    : measured(forward(own.images(), true), own, collector::backward);
        }
    }

    private Measured rebuilt(Chain chain, Batch batch) {
        RebuiltPass pass = new RebuiltPass(chain, store);
        return measured(pass.forward(batch.images()), batch, mean -> {
            try {
                pass.backward(mean);
            } catch (IllegalStateException e) {
                throw new RunException(String.valueOf(e.getMessage()));
            }
        });
    }

    private Measured measured(NDArray logits, Batch batch, Consumer<NDArray> backward) {
        NDArray mean = loss.of(logits, batch.labels());
        Measured measured = new Measured(PyTorch.number(mean), CrossEntropy.hits(logits, batch.labels()), batch.size());
        if (Double.isFinite(measured.loss())) {
            backward.accept(mean);
        }
        return measured;
    }

    /** What is made of an array goes with the manager of its handle. */
    private static NDArray alias(NDArray array, NDManager scratch) {
        NDArray alias = array.reshape(array.getShape());
        alias.attach(scratch);
        return alias;
    }

    /** The steps of the blocks that control them, in order. */
    List<StepState> steps() {
        return withChildren(block)
                .filter(SchemeBlock.class::isInstance)
                .flatMap(step -> ((SchemeBlock) step).controlledStep().stream())
                .toList();
    }

    /** The scalars of the blocks as they are. */
    BlockScalars scalars() {
        return BlockScalars.of(block);
    }

    private static Stream<Block> withChildren(Block block) {
        return Stream.concat(
                Stream.of(block), block.getChildren().values().stream().flatMap(Trainer::withChildren));
    }

    /** The score of the block on all of {@code batches}, with its averaged weights where they are averaged. */
    Score evaluate(Batches batches) {
        return PyTorch.withoutGradients(
                () -> average.isPresent() ? average.get().inForce(() -> score(batches)) : score(batches));
    }

    private Score score(Batches batches) {
        Tally tally = new Tally();
        Batches.Epoch epoch = batches.epoch(0);
        for (int index = 0; index < batches.count(); index++) {
            try (NDManager scratch = manager.newSubManager()) {
                Batch batch = epoch.batch(index, scratch);
                NDArray logits = forward(batch.images(), false);
                double mean = PyTorch.number(CrossEntropy.PLAIN.of(logits, batch.labels()));
                tally.add(mean, CrossEntropy.hits(logits, batch.labels()), batch.size());
            }
        }
        return tally.score();
    }

    private NDArray forward(NDArray images, boolean training) {
        return block.forward(store, new NDList(images), training).singletonOrThrow();
    }

    /** All that steps change, by name: parameters and running statistics, velocities, averages. */
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        block.getParameters()
                .forEach(named -> state.put(
                        "parameter/" + named.getKey(), named.getValue().getArray()));
        sgd.velocities().forEach((name, velocity) -> state.put("velocity/" + name, velocity));
        average.ifPresent(weights -> weights.arrays().forEach((name, array) -> state.put("average/" + name, array)));
        return state;
    }

    /** Leaves the averaged weights in the block, where weights are averaged; to be done after the last step. */
    void finish() {
        average.ifPresent(WeightAverage::exchange);
    }

    @Override
    public void close() {
        sgd.close();
        average.ifPresent(WeightAverage::close);
        manager.close();
    }
}
