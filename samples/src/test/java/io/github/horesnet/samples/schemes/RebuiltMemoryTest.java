package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.BlockList;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.RebuiltPass;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The memory of a pass that rebuilds activations does not grow with the number of blocks. */
@EnabledOnOs(OS.LINUX)
class RebuiltMemoryTest {
    private static final Shape MAPS = new Shape(8, 16, 64, 64);
    private static final int PASSES = 3;
    private static final double MAP = MAPS.size() * 4 / 1e6;

    @Test
    void tenTimesTheBlocksNeedNoMoreMapsAtOnce() {
        double few = passPeak(10, Activations.REBUILT);
        double many = passPeak(100, Activations.REBUILT);
        double stored = passPeak(20, Activations.STORED);
        System.out.printf(
                "Peak above the start of a pass in MB, maps of %.1f MB: %.0f with 10 blocks rebuilt, %.0f with 100, %.0f with 20"
                        + " stored%n",
                MAP, few, many, stored);
        assertTrue(many < few + 8 * MAP, () -> many + " MB for 100 blocks, " + few + " for 10");
        assertTrue(stored > few + 40 * MAP, () -> stored + " MB for stored activations, " + few + " for rebuilt ones");
    }

    @Test
    void aBlockThatIsEvaluatedAgainKeepsOneMap() {
        Supplier<SchemeBlock> rk4 = () -> new RK4Block(() -> new Vgg(true).create(MAPS.get(1)));
        double few = passPeak(rk4, 4, Activations.RECOMPUTED);
        double many = passPeak(rk4, 12, Activations.RECOMPUTED);
        double stored = passPeak(rk4, 12, Activations.STORED);
        System.out.printf(
                "Peak above the start of a pass in maps: %.0f with 4 blocks recomputed, %.0f with 12, %.0f with 12 stored%n",
                few / MAP, many / MAP, stored / MAP);
        assertTrue(many < few + 12 * MAP, () -> many / MAP + " maps for 12 blocks, " + few / MAP + " for 4");
        assertTrue(many < 0.25 * stored, () -> many / stored + " times stored activations");
    }

    @Test
    void aBlockOfManyStagesThatAreEvaluatedAgainOneByOneHoldsTheActivationsOfOne() {
        Supplier<SchemeBlock> verner = () -> new Verner89Block(() -> new Vgg(true).create(MAPS.get(1)));
        double byStage = passPeak(verner, 2, Activations.RECOMPUTED_BY_STAGE);
        double byBlock = passPeak(verner, 2, Activations.RECOMPUTED);
        double stored = passPeak(verner, 2, Activations.STORED);
        System.out.printf(
                "Peak above the start of a pass in maps: %.0f with stages recomputed, %.0f with blocks, %.0f with all stored%n",
                byStage / MAP, byBlock / MAP, stored / MAP);
        assertTrue(byStage < 0.33 * stored, () -> byStage / stored + " times stored activations");
        assertTrue(byStage < 0.65 * byBlock, () -> byStage / byBlock + " times recomputed blocks");
    }

    private static double passPeak(int count, Activations activations) {
        return passPeak(() -> new RevNetBlock(() -> new Vgg(true).create(MAPS.get(1) / 2)), count, activations);
    }

    private static double passPeak(Supplier<SchemeBlock> step, int count, Activations activations) {
        BlockList blocks = new BlockList();
        for (int block = 0; block < count; block++) {
            blocks.add("block" + block, step.get());
        }
        Chain chain = new Chain(blocks, activations);
        try (NDManager manager = NDManager.newBaseManager()) {
            chain.initialize(manager, DataType.FLOAT32, MAPS);
            NDArray input = manager.randomNormal(MAPS);
            // What the virtual machine needs now and then to compile code comes from the same allocator.
            return IntStream.range(0, PASSES)
                    .mapToDouble(pass -> peak(() -> pass(chain, input, new ParameterStore(manager, false))))
                    .min()
                    .orElseThrow();
        }
    }

    private static void pass(Chain chain, NDArray input, ParameterStore store) {
        try (NDManager pass = input.getManager().newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray own = input.duplicate();
            own.attach(pass);
            if (chain.activations() == Activations.STORED) {
                collector.backward(
                        loss(chain.forward(store, new NDList(own), true).singletonOrThrow()));
            } else {
                RebuiltPass rebuilt = new RebuiltPass(chain, store);
                rebuilt.backward(loss(rebuilt.forward(own)));
            }
        }
    }

    private static NDArray loss(NDArray output) {
        return output.mul(output).mean();
    }

    /** The most bytes in use while an action runs, in MB above those before, whatever the allocator keeps for itself. */
    private static double peak(Runnable action) {
        double start = NativeMemory.inUse();
        AtomicBoolean running = new AtomicBoolean(true);
        DoubleAccumulator most = new DoubleAccumulator(Math::max, 0);
        Thread sampler = new Thread(() -> {
            while (running.get()) {
                most.accumulate(NativeMemory.inUse() - start);
                LockSupport.parkNanos(1_000_000);
            }
        });
        sampler.start();
        action.run();
        running.set(false);
        join(sampler);
        return most.get();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
