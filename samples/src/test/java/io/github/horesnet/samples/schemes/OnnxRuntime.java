package io.github.horesnet.samples.schemes;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.horesnet.runtime.engine.PyTorch;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/** Networks beside their models in ONNX Runtime. */
public final class OnnxRuntime {
    private OnnxRuntime() {}

    /** Initialises a network with parameters and running statistics that no batch has given. */
    static void randomise(Block network, NDManager manager, Shape image) {
        Engine.getInstance().setRandomSeed(7);
        network.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(image));
        for (Parameter parameter : network.getParameters().values()) {
            NDArray values = parameter.getArray();
            float middle =
                    switch (parameter.getType()) {
                        case RUNNING_VAR, GAMMA -> 1;
                        default -> 0;
                    };
            if (parameter.getType() != Parameter.Type.WEIGHT) {
                NDArray random = manager.randomUniform(middle - 0.4f, middle + 0.4f, values.getShape());
                PyTorch.copy(random, values.stopGradient());
            }
        }
    }

    /** The largest difference of a score, relative to the largest score, for batches of several sizes. */
    public static double difference(Block network, byte[] model, NDManager manager, Shape image) throws OrtException {
        double most = 0;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model, options)) {
                for (int batch : List.of(1, 3)) {
                    NDArray images = manager.randomNormal(new Shape(batch).addAll(image));
                    most = Math.max(most, difference(network, session, images, images));
                }
            }
        }
        return most;
    }

    /** The same for one batch, which the model may take in another form. */
    public static double difference(Block network, byte[] model, NDArray images, NDArray theirs) throws OrtException {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model)) {
            return difference(network, session, images, theirs);
        }
    }

    private static double difference(Block network, OrtSession session, NDArray images, NDArray theirs)
            throws OrtException {
        NDManager manager = images.getManager();
        NDArray ours = PyTorch.withoutGradients(
                () -> network.forward(new ParameterStore(manager, false), new NDList(images), false)
                        .singletonOrThrow());
        NDArray scores = manager.create(scores(session, theirs), ours.getShape());
        return ours.sub(scores).abs().max().div(ours.abs().max()).getFloat();
    }

    /** What a model says of itself under a key. */
    public static String metadata(byte[] model, String key) throws OrtException {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model)) {
            return session.getMetadata().getCustomMetadata().getOrDefault(key, "");
        }
    }

    private static float[] scores(OrtSession session, NDArray images) throws OrtException {
        FloatBuffer pixels = FloatBuffer.wrap(images.toFloatArray());
        long[] shape = images.getShape().getShape();
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), pixels, shape);
                OrtSession.Result result = session.run(Map.of("images", input))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        }
    }
}
