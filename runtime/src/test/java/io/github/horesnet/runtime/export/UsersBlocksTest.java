package io.github.horesnet.runtime.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.data.RunException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks made of DJL's own give the same in ONNX Runtime, or are refused in one line. */
class UsersBlocksTest {
    private static final double ROUNDING = 1e-5;
    private static final Shape MAP = new Shape(4, 6, 5);
    private static final Shape WINDOW = new Shape(3, 3);
    private static final Shape STRIDE = new Shape(2, 2);
    private static final Shape PADDING = new Shape(1, 1);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    private static Map<String, UnaryOperator<NDArray>> functions() {
        Map<String, UnaryOperator<NDArray>> functions = new TreeMap<>();
        functions.put("relu6", Activation::relu6);
        functions.put("tanh", Activation::tanh);
        functions.put("soft plus", Activation::softPlus);
        functions.put("soft sign", Activation::softSign);
        functions.put("leaky relu", x -> Activation.leakyRelu(x, 0.1f));
        functions.put("elu", x -> Activation.elu(x, 0.7f));
        functions.put("selu", Activation::selu);
        functions.put("gelu", Activation::gelu);
        functions.put("swish", x -> Activation.swish(x, 1.5f));
        functions.put("mish", Activation::mish);
        functions.put(
                "numbers",
                x -> x.mul(2).add(1).div(3).sub(0.5f).square().pow(1.5f).add(1).log10());
        functions.put("number first", x -> NDArrays.sub(1, x)
                .add(NDArrays.div(2, x.abs().add(1))));
        functions.put("in place", x -> x.mul(2).addi(x).muli(x).subi(1).divi(3).negi());
        functions.put("in place through a view", x -> viewed(x.mul(1)));
        functions.put("comparison", x -> x.gt(0).toType(DataType.FLOAT32, false).mul(x));
        functions.put("choice", x -> x.getNDArrayInternal().where(x.gte(0.1), x.neg()));
        functions.put("clip", x -> x.clip(-0.5, 0.5));
        functions.put("means", x -> x.sum(new int[] {2, 3}, true).add(x.mean(new int[] {1}, true)));
        functions.put("extremes", x -> x.max(new int[] {1}, true).sub(x.min(new int[] {2}, true)));
        functions.put("norms", x -> x.norm(new int[] {1}, true).add(x.norm(1, new int[] {3}, true)));
        functions.put("softmax", x -> x.softmax(1).add(x.logSoftmax(-1)));
        functions.put("running sum", x -> x.cumSum(2));
        functions.put("turned", x -> x.transpose(0, 2, 3, 1).flip(1, 2).swapAxes(1, 3));
        functions.put(
                "tokens",
                x -> x.reshape(x.getShape().get(0), 4, -1).transpose(0, 2, 1).flatten(1, 2));
        functions.put("free shape", x -> x.reshape(-1, 2, 60));
        functions.put("slices", x -> x.get(":, 1:3, ::2, -1").concat(x.get(":, 0:2, 1:4, 0"), 1));
        functions.put("first channel", x -> x.get(new NDIndex("..., 0")).expandDims(1));
        functions.put("parts", x -> NDArrays.stack(x.split(2, 1), 2).squeeze(new int[0]));
        functions.put("padding", x -> x.pad(new Shape(1, 2, 0, 1), 0.5));
        functions.put("tiles", x -> x.tile(new long[] {1, 2, 1, 3}));
        functions.put("broadcast", x -> x.mean(new int[] {1}, true).broadcast(x.getShape()));
        functions.put("products", x -> x.matMul(x.transpose(0, 1, 3, 2)));
        functions.put("zeros and ones", x -> x.zerosLike().add(x.onesLike()).add(x));
        functions.put("made inside", x -> x.add(x.getManager().arange(5f))
                .mul(x.getManager().full(new Shape(), 2f)));
        functions.put("a scope", UsersBlocksTest::scoped);
        return functions;
    }

    private static NDArray viewed(NDArray x) {
        NDArray rows = x.reshape(x.getShape());
        rows.addi(x);
        return x.mul(rows);
    }

    private static NDArray scoped(NDArray x) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray y = x.mul(x).add(x);
            NDScope.unregister(y);
            return y;
        }
    }

    private static Block of(UnaryOperator<NDArray> function) {
        return new LambdaBlock(list -> new NDList(function.apply(list.singletonOrThrow())), "test");
    }

    static Stream<String> names() {
        return functions().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void operationsGiveTheSame(String name) throws Exception {
        assertSame(of(Objects.requireNonNull(functions().get(name))), MAP);
    }

    private static Map<String, Supplier<Block>> layers() {
        Map<String, Supplier<Block>> layers = new TreeMap<>();
        layers.put("dilated convolution", () -> Conv2d.builder()
                .setKernelShape(WINDOW)
                .setFilters(8)
                .optDilation(STRIDE)
                .optPadding(STRIDE)
                .build());
        layers.put("unscaled norm", () -> BatchNorm.builder().optScale(false).build());
        layers.put("branches", () -> new ParallelBlock(lists -> new NDList(NDArrays.concat(
                        new NDList(lists.get(0).get(0), lists.get(1).get(0)), 1)))
                .add(Activation.mishBlock())
                .add(Conv2d.builder()
                        .setKernelShape(new Shape(1, 1))
                        .setFilters(2)
                        .build()));
        layers.put("largest of partial windows", () -> Pool.maxPool2dBlock(WINDOW, STRIDE, PADDING, true));
        layers.put("means", () -> Pool.avgPool2dBlock(WINDOW, STRIDE, PADDING, false, false));
        layers.put("means with padding", () -> Pool.avgPool2dBlock(WINDOW, STRIDE, PADDING, false, true));
        layers.put("norm of maps", () -> LayerNorm.builder().axis(1, 2, 3).build());
        layers.put("global norm", () -> Pool.globalLpPool2dBlock(2));
        layers.put("global mean", Pool::globalAvgPool2dBlock);
        layers.put("rows", () -> new SequentialBlock()
                .add(Dropout.builder().build())
                .add(Blocks.batchFlattenBlock())
                .add(BatchNorm.builder().build())
                .add(Linear.builder().setUnits(7).optBias(false).build()));
        return layers;
    }

    static Stream<String> layerNames() {
        return layers().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("layerNames")
    void layersGiveTheSame(String name) throws Exception {
        assertSame(Objects.requireNonNull(layers().get(name)).get(), MAP);
    }

    @Test
    void layersOfRowsGiveTheSame() throws Exception {
        Block block = new SequentialBlock()
                .add(Conv1d.builder().setKernelShape(new Shape(3)).setFilters(6).build())
                .add(BatchNorm.builder().optAxis(2).build())
                .add(Linear.builder().setUnits(5).build())
                .add(Pool.lpPool1dBlock(2, new Shape(2)))
                .add(Pool.globalMaxPool1dBlock());
        assertSame(block, new Shape(4, 9));
    }

    @Test
    void anOperationWithoutAFormInOnnxIsRefusedWithItsBlock() {
        assertRefused(
                "ONNX export, block 01LambdaBlock: found operation sort on what depends on the images, expected one that"
                        + " ONNX has a form for; change the block",
                x -> x.sort(1));
    }

    @Test
    void meansOfPartialWindowsAreRefused() {
        assertRefused(
                "ONNX export, block 01LambdaBlock: found pooling of partial windows, expected whole ones; change the block",
                x -> Pool.avgPool2d(x, WINDOW, STRIDE, PADDING, true, true));
    }

    @Test
    void constantNumbersThatAnImageChangesAreRefused() {
        assertRefused(
                "ONNX export, block 01LambdaBlock: found constant numbers that addi changes by what depends on the"
                        + " images, expected a sum of its own; change the block",
                x -> x.getManager().zeros(x.getShape()).addi(x));
    }

    @Test
    void decisionsByWhatAnImageHoldsAreRefused() {
        assertRefused(
                "ONNX export, block 01LambdaBlock: found operation toByteBuffer on what depends on the images, expected"
                        + " one that ONNX has a form for; change the block",
                x -> x.sum().getFloat() > 0 ? x : x.neg());
    }

    @Test
    void whatDependsOnTheBatchOrOnChanceIsRefused() {
        String differs = " differs between batches of 2 and 3 images, in more than the batch's dimension or at random;"
                + " expected the same for any batch; change the block";
        assertRefused("ONNX export: Mul (01LambdaBlock/Mul)" + differs, x -> x.mul(x.size(0)));
        assertRefused(
                "ONNX export: Add (01LambdaBlock/Add)" + differs,
                x -> x.add(x.getManager().randomNormal(new Shape(5))));
        assertRefused(
                "ONNX export: found an output (8, 30) for a batch of 2, expected a row for each image",
                x -> x.reshape(-1, 30));
    }

    @Test
    void aViewOfWhatWasChangedSinceIsRefused() {
        assertRefused(
                "ONNX export, block 01LambdaBlock: found an array that is read after another view of its memory was"
                        + " changed in place, expected a copy; change the block",
                x -> {
                    NDArray own = x.mul(2);
                    NDArray view = own.transpose(0, 1, 3, 2);
                    own.addi(x);
                    return view.mul(2);
                });
    }

    private void assertRefused(String message, UnaryOperator<NDArray> function) {
        Block network = Chain.of(of(function));
        network.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(MAP));
        assertEquals(
                message,
                assertThrows(RunException.class, () -> OnnxModel.of(network)).getMessage());
    }

    private void assertSame(Block block, Shape image) throws Exception {
        Block network = Chain.of(block);
        Comparison.random(network, manager, image);
        double difference = Comparison.difference(network, OnnxModel.of(network).toBytes(), manager, image);
        assertTrue(difference <= ROUNDING, () -> "differs by " + difference);
    }
}
