package io.github.horesnet.runtime.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.modality.Classifications;
import ai.djl.modality.Input;
import ai.djl.modality.Output;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.ParameterStore;
import ai.djl.translate.TranslateException;
import io.github.horesnet.runtime.block.Rk4Block;
import io.github.horesnet.runtime.data.Batch;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.dataset.DataFolder;
import io.github.horesnet.runtime.dataset.Fit;
import io.github.horesnet.runtime.dataset.Pictures;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.ImageClassification;
import io.github.horesnet.runtime.network.ModelFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that training leaves classifies each picture as training's evaluation does. */
class ImageTranslatorTest {
    private static final int SIDE = 14;

    private final Path data;
    private final Path folder;

    ImageTranslatorTest(@TempDir Path root) {
        this.data = root.resolve("data");
        this.folder = root.resolve("model");
    }

    @BeforeEach
    void writeData() throws IOException {
        for (String picture : Pictures.NAMES) {
            write("train/cat/" + picture, picture);
            write("val/dog/" + picture, picture);
        }
        Files.createDirectories(data.resolve("train/dog"));
    }

    private void write(String path, String picture) throws IOException {
        Path file = data.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes(picture));
    }

    private static byte[] bytes(String picture) throws IOException {
        try (InputStream in = ImageTranslatorTest.class.getResourceAsStream("/picture/" + picture)) {
            return Objects.requireNonNull(in, picture).readAllBytes();
        }
    }

    private ImageSplits images() {
        return new DataFolder(data, SIDE, false)
                .read(Integer.MAX_VALUE, Integer.MAX_VALUE)
                .images();
    }

    private Model model(DataType type) {
        HoResNet network = HoResNet.builder()
                .setScheme(Rk4Block::new)
                .setBlocks(2)
                .setClasses(2)
                .optWidth(16)
                .build();
        Model model = Model.newInstance("trained");
        model.setDataType(type);
        model.setBlock(network);
        network.initialize(model.getNDManager(), type, new Shape(1, 3, SIDE, SIDE));
        return model;
    }

    /** The probabilities of each test image, as training evaluates it, one by one. */
    private static double[][] evaluated(Model model, ImageSplits images) {
        Batches batches = Batches.inOrder(images.test(), Normalisation.of(images.training()), 1);
        double[][] all = new double[batches.count()][];
        Batches.Epoch epoch = batches.epoch(0);
        for (int i = 0; i < all.length; i++) {
            try (NDManager scratch = model.getNDManager().newSubManager()) {
                Batch batch = epoch.batch(i, scratch);
                NDArray x = batch.images().toType(model.getDataType(), false);
                NDArray logits = PyTorch.withoutGradients(() -> model.getBlock()
                        .forward(new ParameterStore(scratch, false), new NDList(x), false)
                        .singletonOrThrow());
                all[i] = logits.toType(DataType.FLOAT64, false).softmax(1).toDoubleArray();
            }
        }
        return all;
    }

    private void assertSameAsEvaluation(DataType type) throws Exception {
        ImageSplits images = images();
        try (Model model = model(type)) {
            ModelFolder.write(folder, model, ImageClassification.of(images));
            double[][] expected = evaluated(model, images);
            assertFound(expected, Path.class, file -> file);
            assertFound(expected, InputStream.class, Files::newInputStream);
            // The JDK applies the colour profile of an image that it decodes.
            expected[Pictures.NAMES.indexOf("profile.jpg")] = new double[0];
            assertFound(expected, Image.class, ImageFactory.getInstance()::fromFile);
        }
    }

    private interface Opening<I> {
        I open(Path file) throws IOException;
    }

    private <I> void assertFound(double[][] expected, Class<I> type, Opening<I> opening) throws Exception {
        Criteria<I, Classifications> criteria = Criteria.builder()
                .setTypes(type, Classifications.class)
                .optModelPath(folder)
                .optTranslatorFactory(new ImageTranslatorFactory())
                .build();
        try (ZooModel<I, Classifications> loaded = criteria.loadModel();
                Predictor<I, Classifications> predictor = loaded.newPredictor()) {
            for (int i = 0; i < expected.length; i++) {
                Classifications found =
                        predictor.predict(opening.open(data.resolve("val/dog/" + Pictures.NAMES.get(i))));
                assertEquals(List.of("cat", "dog"), found.getClassNames());
                double[] probabilities = found.getProbabilities().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                if (expected[i].length > 0) {
                    assertArrayEquals(expected[i], probabilities, 0.0, Pictures.NAMES.get(i));
                }
            }
        }
    }

    @Test
    void criteriaClassifiesAsTrainingEvaluates() throws Exception {
        assertSameAsEvaluation(DataType.FLOAT32);
    }

    @Test
    void modelsInDoublePrecisionDoToo() throws Exception {
        assertSameAsEvaluation(DataType.FLOAT64);
    }

    /** DJL records gradients on threads that did not start the engine, as those of a server. */
    @Test
    void otherThreadsClassifyTheSame() throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            assertTrue(PyTorch.isRecording());
            assertSameAsEvaluation(DataType.FLOAT32);
            return true;
        });
        new Thread(task).start();
        assertTrue(task.get());
    }

    @Test
    void theServersTranslatorAnswersInJson() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model, ImageClassification.of(images()));
        }
        Criteria<Input, Output> criteria = Criteria.builder()
                .setTypes(Input.class, Output.class)
                .optModelPath(folder)
                .build();
        try (ZooModel<Input, Output> loaded = criteria.loadModel();
                Predictor<Input, Output> predictor = loaded.newPredictor()) {
            Input input = new Input();
            input.add(bytes("colour.jpg"));
            Output output = predictor.predict(input);
            String json = new String(output.getData().getAsBytes(), StandardCharsets.UTF_8);
            assertTrue(json.contains("\"className\":\"cat\""), json);
            TranslateException e = assertThrows(TranslateException.class, () -> predictor.predict(new Input()));
            assertTrue(String.valueOf(e.getMessage()).contains("found no content; expected a JPEG or PNG"));
        }
    }

    @Test
    void aModelThatTellsNothingOfImagesHasNoTranslator() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
        }
        Criteria<Image, Classifications> criteria = Criteria.builder()
                .setTypes(Image.class, Classifications.class)
                .optModelPath(folder)
                .optTranslatorFactory(new ImageTranslatorFactory())
                .build();
        assertThrows(IllegalArgumentException.class, criteria::loadModel);
    }

    @Test
    void greyModelsTakeTheBrightnessOfColours() {
        ImageClassification task = new ImageClassification(
                List.of("a", "b"), Normalisation.of(List.of(0.0), List.of(1.0)), new Fit(new ImageSize(1, 1, 1), 1));
        var red = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        red.setRGB(0, 0, 0xff0000);
        byte[] image = task.fit().of(red);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = new ImageTranslator(task, DataType.FLOAT32).input(manager, image);
            assertEquals(new Shape(1, 1, 1), input.getShape());
            assertEquals(76 / 255f, input.toFloatArray()[0]); // 0.299 of 255, rounded
        }
    }
}
