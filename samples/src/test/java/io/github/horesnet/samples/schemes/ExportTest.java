package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.export.OnnxModel;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.samples.subnet.Separable;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.plan.InEvaluation;
import io.github.horesnet.tableaux.plan.Plan;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of every scheme give the same scores in ONNX Runtime. */
class ExportTest {
    private static final double ROUNDING = 1e-5;
    private static final Shape IMAGE = new Shape(3, 6, 5);
    private static final long WIDTH = 16;
    private static final Set<String> SUMS = Set.of("Add", "Sub", "Mul");

    private static double most;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    @AfterAll
    static void tell() {
        System.out.println("ONNX Runtime differs from PyTorch by " + most + " at most");
    }

    static Stream<DeclaredBlock> blocks() {
        return Stream.concat(DeclaredBlock.every(), DeclaredBlock.all().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everySchemeInEveryStepGivesTheSameScores(DeclaredBlock declared) throws Exception {
        int parts = declared.scheme().states().split().isPresent()
                ? declared.scheme().states().count()
                : 1;
        assertSame(HoResNet.builder()
                .setScheme((f, options) -> declared.create(f::get, options))
                .setBlocks(2)
                .optWidth(parts * WIDTH));
    }

    @ParameterizedTest
    @EnumSource
    void stagesThatShareSubNetsGiveTheSameScores(Sharing sharing) throws Exception {
        BlockOptions options = new BlockOptions(sharing, StepControl.DEFAULT);
        assertSame(HoResNet.builder()
                .setScheme(Verner89LearnableBlock::new)
                .optBlockOptions(options)
                .setBlocks(1)
                .optWidth(WIDTH));
    }

    @Test
    void aUsersSchemeAndSubNetGiveTheSameScores() throws Exception {
        assertSame(HoResNet.builder()
                .setScheme(AdamsBashforth2Block::new)
                .optSubNet(new Separable())
                .setBlocks(3)
                .optWidth(WIDTH));
    }

    static Stream<DeclaredBlock> fixed() {
        return blocks().filter(block ->
                block.step() == Step.FIXED && block.scheme().states().split().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("fixed")
    void aPassGoesOverMapsInMemoryAsOftenAsThePlanSays(DeclaredBlock declared) throws Exception {
        Plan own = Plan.of(declared.scheme(), declared.step());
        Plan plan = InEvaluation.of(declared.scheme(), own).plan().orElse(own);
        assertEquals(plan.passes(), sums(declared, 4) - sums(declared, 3));
    }

    private long sums(DeclaredBlock declared, int blocks) throws Exception {
        HoResNet network = HoResNet.builder()
                .setScheme((f, options) -> declared.create(f::get, options))
                .setBlocks(blocks)
                .optWidth(WIDTH)
                .setClasses(5)
                .build();
        OnnxRuntime.randomise(network, manager, IMAGE);
        return ModelProto.parseFrom(OnnxModel.of(network).toBytes()).getGraph().getNodeList().stream()
                .filter(node -> SUMS.contains(node.getOpType()))
                .count();
    }

    private void assertSame(HoResNet.Builder builder) throws Exception {
        HoResNet network = builder.setClasses(5).build();
        OnnxRuntime.randomise(network, manager, IMAGE);
        byte[] model = OnnxModel.of(network).toBytes();
        double difference = OnnxRuntime.difference(network, model, manager, IMAGE);
        most = Math.max(most, difference);
        assertTrue(difference <= ROUNDING, () -> "differs by " + difference);
    }
}
