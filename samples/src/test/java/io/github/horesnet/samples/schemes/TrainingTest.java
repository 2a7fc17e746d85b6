package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.NoopTranslator;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.ModelFolder;
import io.github.horesnet.runtime.network.SchemeConstructor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated blocks in DJL's hands: its trainer, its training loop and its model loader. */
class TrainingTest {

    private static final Shape IMAGES = new Shape(16, 3, 6, 6);

    private final Path folder;

    TrainingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void easyTrainFitsNetworksAndLeavesNoHandles() throws Exception {
        for (SchemeConstructor scheme : schemes()) {
            try (Model model = model(scheme);
                    Trainer trainer = model.newTrainer(config())) {
                trainer.initialize(IMAGES);
                ArrayDataset images = images(trainer.getManager());
                float atFirst = lossAfter(1, trainer, images);
                List<Integer> handles = handles(model, trainer);
                float atLast = lossAfter(12, trainer, images);
                assertTrue(atLast < atFirst / 2, "loss " + atFirst + ", later " + atLast);
                assertEquals(handles, handles(model, trainer));
            }
        }
    }

    @Test
    void criteriaLoadsTrainedNetworksFromTheirFoldersAlone() throws Exception {
        for (SchemeConstructor scheme : schemes()) {
            try (Model model = model(scheme);
                    Trainer trainer = model.newTrainer(config())) {
                trainer.initialize(IMAGES);
                lossAfter(1, trainer, images(trainer.getManager()));
                ModelFolder.write(folder, model);
                NDArray x = trainer.getManager().randomNormal(IMAGES);
                assertArrayEquals(scores(model, x), scoresOfLoaded(x));
            }
        }
    }

    private static List<SchemeConstructor> schemes() {
        return List.of(Verner89LearnableBlock::new, DormandPrince54PerRowBlock::new, Quarters4Block::new);
    }

    private static float lossAfter(int epochs, Trainer trainer, ArrayDataset images) throws Exception {
        EasyTrain.fit(trainer, epochs, images, null);
        return trainer.getTrainingResult().getTrainLoss();
    }

    private static List<Integer> handles(Model model, Trainer trainer) {
        return List.of(
                model.getNDManager().getManagedArrays().size(),
                trainer.getManager().getManagedArrays().size());
    }

    private static float[] scores(Model model, NDArray x) {
        try (NDManager pass = x.getManager().newSubManager()) {
            return model.getBlock()
                    .forward(new ParameterStore(pass, false), new NDList(x), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private float[] scoresOfLoaded(NDArray x) throws Exception {
        Criteria<NDList, NDList> criteria = Criteria.builder()
                .setTypes(NDList.class, NDList.class)
                .optModelPath(folder)
                .optTranslator(new NoopTranslator())
                .build();
        try (ZooModel<NDList, NDList> model = criteria.loadModel();
                Predictor<NDList, NDList> predictor = model.newPredictor()) {
            return predictor.predict(new NDList(x)).singletonOrThrow().toFloatArray();
        }
    }

    private static Model model(SchemeConstructor scheme) {
        Engine.getInstance().setRandomSeed(5);
        Model model = Model.newInstance("trained", Device.cpu());
        model.setBlock(HoResNet.builder()
                .setScheme(scheme)
                .setBlocks(2)
                .setClasses(4)
                .optWidth(8)
                .build());
        return model;
    }

    private static DefaultTrainingConfig config() {
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .addTrainingListeners(new EvaluatorTrainingListener())
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed(0.05f))
                        .optMomentum(0.9f)
                        .build());
    }

    private static ArrayDataset images(NDManager manager) {
        return new ArrayDataset.Builder()
                .setData(manager.randomNormal(IMAGES))
                .optLabels(manager.arange((int) IMAGES.get(0))
                        .toType(DataType.INT64, false)
                        .mod(4))
                .setSampling(8, false)
                .build();
    }
}
