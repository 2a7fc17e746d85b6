package io.github.horesnet.samples.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The linear combinations of a block alone: its F's negate a map of 32 images, [32, 64, 32, 32], for which
 * autograd remembers nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Combinations {
    private static final Shape MAP = new Shape(32, 64, 32, 32);

    @Param({"Euler", "Midpoint", "RK4", "DormandPrince54", "Verner89"})
    private String scheme = "";

    /** Whose block: generated, a loop over the tableau in plain DJL, or the F's alone, one after the other. */
    @Param({"generated", "plain", "none"})
    private String code = "";

    private NDManager manager = NDManager.newBaseManager();
    private NDArray map = manager.create(0f);
    private Block block = negation();

    @Setup
    public void build() {
        Stacking stacking = new Stacking(scheme, Step.FIXED, "vgg");
        block = switch (code) {
            case "generated" -> SchemeConstructor.named(stacking.blockClass())
                    .create(Combinations::negation, BlockOptions.DEFAULT);
            case "plain" -> new PlainBlock(stacking.facts().scheme().tableau(), false, Combinations::negation);
            default -> negations(stacking.plan().stages().size());
        };
        map = manager.randomNormal(MAP);
        block.initialize(manager, DataType.FLOAT32, MAP);
    }

    private static Block negation() {
        return LambdaBlock.singleton(NDArray::neg);
    }

    private static Block negations(int stages) {
        return LambdaBlock.singleton(x -> {
            NDArray k = x.neg();
            for (int stage = 2; stage <= stages; stage++) {
                NDArray next = k.neg();
                k.close();
                k = next;
            }
            return k;
        });
    }

    @TearDown
    public void release() {
        manager.close();
    }

    @Benchmark
    public double evaluation() {
        return PyTorch.withoutGradients(() -> {
            try (NDManager scratch = manager.newSubManager()) {
                return forward(scratch, map.duplicate(), false).getFloat();
            }
        });
    }

    @Benchmark
    public double training() {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray x = map.duplicate();
            x.setRequiresGradient(true);
            NDArray sum = forward(scratch, x, true);
            collector.backward(sum);
            return sum.getFloat();
        }
    }

    private NDArray forward(NDManager scratch, NDArray x, boolean training) {
        x.attach(scratch);
        return block.forward(new ParameterStore(scratch, false), new NDList(x), training)
                .singletonOrThrow()
                .mean();
    }
}
