package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.ParameterStore;
import ai.djl.translate.NoopTranslator;
import io.github.horesnet.runtime.block.PerRowRk4Block;
import io.github.horesnet.runtime.engine.PyTorch;

/** Models of one block with a learnable step, and what they do with images. */
final class SmallModels {
    /** Those that the models take. */
    static final Shape IMAGES = new Shape(2, 3, 4, 4);

    private SmallModels() {}

    static Model model(DataType type) {
        HoResNet network = HoResNet.builder()
                .setScheme(PerRowRk4Block::new)
                .setBlocks(1)
                .setClasses(5)
                .optWidth(6)
                .build();
        Model model = Model.newInstance("any name");
        model.setDataType(type);
        model.setBlock(network);
        network.initialize(model.getNDManager(), type, IMAGES);
        set(hOutParameter(model), 0.5);
        return model;
    }

    static void set(NDArray scalar, double value) {
        try (NDArray found = scalar.getManager().create(value)) {
            found.toType(scalar.getDataType(), false).copyTo(scalar);
        }
    }

    static NDArray hOutParameter(Model model) {
        return model.getBlock().getParameters().get("block1_hOut").getArray();
    }

    static double hOut(Model model) {
        return hOutParameter(model).toType(DataType.FLOAT64, false).getDouble();
    }

    static double[] scores(Block block, NDArray x) {
        return values(PyTorch.withoutGradients(
                        () -> block.forward(new ParameterStore(x.getManager(), false), new NDList(x), false))
                .singletonOrThrow());
    }

    static void assertOpens(Model model, Criteria.Builder<?, ?> criteria, NDArray images) throws Exception {
        Criteria<NDList, NDList> typed = criteria.setTypes(NDList.class, NDList.class)
                .optTranslator(new NoopTranslator())
                .build();
        try (ZooModel<NDList, NDList> loaded = typed.loadModel();
                Predictor<NDList, NDList> predictor = loaded.newPredictor()) {
            double[] found = values(predictor.predict(new NDList(images)).singletonOrThrow());
            assertArrayEquals(scores(model.getBlock(), images), found, 0.0);
        }
    }

    private static double[] values(NDArray y) {
        return y.toType(DataType.FLOAT64, false).toDoubleArray();
    }
}
