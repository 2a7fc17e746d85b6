package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.subnet.SubNet;
import io.github.horesnet.runtime.subnet.Symmetric;
import io.github.horesnet.runtime.subnet.Vgg;
import java.io.IOException;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks compute and learn what PyTorch computed for their networks, written from the networks' own papers. */
class BlockReferenceTest {

    private static final double TOLERANCE = 1e-10;
    private static final SubNet VGG = new Vgg(true);
    private static final SubNet SYMMETRIC = new Symmetric();

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    /**
     * Blocks in a row.
     *
     * @param name the name of the reference
     * @param blocks their number
     * @param f their sub-net
     * @param width the width of the sub-net
     * @param block makes a block
     */
    record Network(String name, int blocks, SubNet f, int width, Function<Supplier<Block>, Block> block) {

        Chain create() {
            return Chain.of(Stream.generate(() -> block.apply(() -> f.create(width)))
                    .limit(blocks)
                    .toArray(Block[]::new));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Network> networks() {
        return Stream.of(
                new Network("ResNet", 1, VGG, 4, ResNetBlock::new),
                new Network("RevNet", 2, VGG, 2, RevNetBlock::new),
                new Network("PolyNetPoly2", 1, VGG, 4, PolyNetPoly2Block::new),
                new Network("PolyNetPoly3", 1, VGG, 4, PolyNetPoly3Block::new),
                new Network("PolyNetMpoly2", 1, VGG, 4, PolyNetMpoly2Block::new),
                new Network("PolyNet2Way", 1, VGG, 4, PolyNet2WayBlock::new),
                new Network("LMResNet", 3, VGG, 4, LMResNetBlock::new),
                new Network("SecondOrder", 3, SYMMETRIC, 4, SecondOrderBlock::new),
                new Network("Hamiltonian", 2, SYMMETRIC, 2, HamiltonianBlock::new),
                new Network("MomentumResNet", 3, VGG, 4, MomentumResNetBlock::new),
                new Network("NODE", 1, VGG, 4, NODEBlock::new),
                new Network("RK4", 1, VGG, 4, RK4Block::new),
                new Network("RK4Learnable", 1, VGG, 4, RK4LearnableBlock::new),
                new Network("Verner89", 1, VGG, 4, Verner89Block::new));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void parametersHaveTheNamesOfTheReference(Network network) throws IOException {
        BlockReference reference = new BlockReference(manager, network.name());
        Chain chain = network.create();
        reference.load(manager, chain);
        assertEquals(reference.parameters(), new TreeSet<>(chain.getParameters().keys()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void blocksGiveTheReferencesOutputGradientsAndStatistics(Network network) throws IOException {
        BlockReference reference = new BlockReference(manager, network.name());
        Chain chain = network.create();
        reference.load(manager, chain);
        NDArray x = reference.before(BlockReference.INPUT);
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray output = chain.forward(store, new NDList(x), true).singletonOrThrow();
            collector.backward(output.mul(reference.direction()).sum());
            assertClose(reference.output(), output, "output");
        }
        assertClose(reference.after(BlockReference.INPUT), x.getGradient(), BlockReference.INPUT);
        chain.getParameters()
                .forEach(
                        named -> assertClose(reference.after(named.getKey()), after(named.getValue()), named.getKey()));
    }

    private static NDArray after(Parameter parameter) {
        NDArray array = parameter.getArray();
        return parameter.requiresGradient() ? array.getGradient() : array;
    }

    private static void assertClose(NDArray expected, NDArray found, String what) {
        assertEquals(expected.getShape(), found.getShape(), what);
        double size = expected.abs().max().getDouble();
        double difference = expected.sub(found).abs().max().getDouble();
        // LM-ResNet's first k has no gradient: the states that it mixes are one map.
        assertEquals(0, size > 0 ? difference / size : difference, TOLERANCE, what);
    }
}
