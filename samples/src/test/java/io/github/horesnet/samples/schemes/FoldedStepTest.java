package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.SubNet;
import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A learnable step goes into the last convolution of sub-nets, so that autograd keeps no map for it. */
@EnabledOnOs(OS.LINUX)
class FoldedStepTest {

    private static final Shape MAPS = new Shape(8, 16, 64, 64);
    private static final double MAP = MAPS.size() * 4 / 1e6;

    @Test
    void aLearnableStepKeepsNoMoreMapsThanAFixedOne() {
        SubNet vgg = new Vgg(true);
        double fixed = median(() -> new Verner89Block(() -> vgg.create(16)));
        double learnable = median(() -> new Verner89LearnableBlock(() -> vgg.create(16)));
        System.out.printf(
                "Kept after forward: %.1f maps with h = 1, %.1f with a learnable h%n", fixed / MAP, learnable / MAP);
        assertTrue(fixed > 40 * MAP, () -> fixed / MAP + " maps");
        assertEquals(fixed / MAP, learnable / MAP, 3);
    }

    @Test
    void aSubNetThatDoesNotEndLinearlyKeepsOneMapForEachStage() {
        SubNet post = SubNets.named("vgg-post");
        double fixed = median(() -> new Verner89Block(() -> post.create(16)));
        double learnable = median(() -> new Verner89LearnableBlock(() -> post.create(16)));
        assertTrue(learnable < fixed + 17 * MAP, () -> fixed / MAP + " and " + learnable / MAP + " maps");
    }

    /** Of several passes, since what the virtual machine itself takes and frees is measured too. */
    private static double median(Supplier<SchemeBlock> block) {
        kept(block.get());
        double[] passes = IntStream.range(0, 5)
                .mapToDouble(pass -> kept(block.get()))
                .sorted()
                .toArray();
        return passes[2];
    }

    /** What is in use after a training pass more than before, in MB. */
    private static double kept(SchemeBlock block) {
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, MAPS);
            NDArray x = manager.randomNormal(MAPS);
            System.gc();
            double before = NativeMemory.inUse();
            try (NDManager pass = manager.newSubManager();
                    GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray own = x.duplicate();
                own.attach(pass);
                NDArray y = block.forward(new ParameterStore(manager, false), new NDList(own), true)
                        .singletonOrThrow();
                double after = NativeMemory.inUse();
                collector.backward(y.mean());
                return after - before;
            }
        }
    }
}
