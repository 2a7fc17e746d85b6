package io.github.horesnet.runtime.block;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Repeats one training step while other threads allocate and the heap is collected, and prints in how many steps a
 * gradient differs from the first step's. With the argument {@code number}, F ends in a product with a Java number.
 */
final class AllocationPressure {

    private static final Shape SHAPE = new Shape(2, 4, 6, 6);
    private static final int STEPS = 40;
    private static final int ALLOCATORS = 2;

    private AllocationPressure() {}

    public static void main(String[] arguments) {
        boolean number = List.of(arguments).contains("number");
        for (int thread = 0; thread < ALLOCATORS; thread++) {
            allocate();
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain blocks =
                    Chain.of(new Verner89Block(() -> subNet(number)), new LearnableRk4Block(() -> subNet(number)));
            blocks.initialize(manager, DataType.FLOAT32, SHAPE);
            System.out.println("wrong steps: " + wrongSteps(blocks, manager));
        }
    }

    private static Block subNet(boolean number) {
        return number ? Chain.of(Nets.chain(4), Nets.function(y -> y.mul(0.5f))) : Nets.chain(4);
    }

    private static int wrongSteps(Block blocks, NDManager manager) {
        NDArray x = manager.randomNormal(SHAPE);
        List<float[]> first = gradients(blocks, manager, x);
        int wrong = 0;
        for (int step = 1; step < STEPS; step++) {
            List<float[]> gradients = gradients(blocks, manager, x);
            for (int i = 0; i < first.size(); i++) {
                if (!Arrays.equals(first.get(i), gradients.get(i))) {
                    wrong++;
                    break;
                }
            }
        }
        return wrong;
    }

    private static List<float[]> gradients(Block blocks, NDManager manager, NDArray x) {
        List<float[]> gradients = new ArrayList<>();
        try (NDManager pass = manager.newSubManager()) {
            NDArray input = x.duplicate();
            input.attach(pass);
            input.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.zeroGradients();
                NDArray y = blocks.forward(new ParameterStore(manager, false), new NDList(input), true)
                        .singletonOrThrow();
                System.gc();
                collector.backward(y.square().sum());
            }
            gradients.add(input.getGradient().toFloatArray());
            for (Parameter parameter : blocks.getParameters().values()) {
                if (parameter.requiresGradient()) {
                    try (NDArray gradient = parameter.getArray().getGradient()) {
                        gradients.add(gradient.toFloatArray());
                    }
                }
            }
        }
        return gradients;
    }

    private static void allocate() {
        Thread thread = new Thread(() -> {
            while (true) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(64);
                while (buffer.hasRemaining()) {
                    buffer.put((byte) 0x5a);
                }
                buffer.flip().get(new byte[4096], 0, buffer.limit());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
