package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.ParameterStore;
import ai.djl.translate.NoopTranslator;
import io.github.horesnet.runtime.block.PerRowRk4Block;
import io.github.horesnet.runtime.checkpoint.TensorFile;
import io.github.horesnet.runtime.engine.PyTorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    private static final Shape IMAGES = new Shape(2, 3, 4, 4);

    private final Path folder;
    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray images = manager.randomNormal(IMAGES);

    ModelFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void aModelReadsBackWithEqualScores() throws Exception {
        for (DataType type : new DataType[] {DataType.FLOAT32, DataType.FLOAT64}) {
            NDArray x = images.toType(type, false);
            try (Model model = model(type)) {
                ModelFolder.write(folder, model);
                try (Model again = ModelFolder.read(folder)) {
                    assertArrayEquals(scores(model.getBlock(), x), scores(again.getBlock(), x), 0.0);
                    assertEquals(0.5, hOut(again), 0.0);
                    assertEquals(((HoResNet) model.getBlock()).spec(), ((HoResNet) again.getBlock()).spec());
                }
            }
        }
    }

    @Test
    void criteriaOpensTheFolderByItsPathAlone() throws Exception {
        assertOpens(Criteria.builder().optModelPath(folder));
    }

    @Test
    void criteriaOpensTheFolderWithTheFactoryAsAnArgument() throws Exception {
        assertOpens(
                Criteria.builder()
                        .optModelPath(folder)
                        .optArgument("blockFactory", HoResNetFactory.class.getName())
                        .optOption("hasParameter", "false"),
                "serving.properties");
    }

    @Test
    void theModelWrittenLastIsRead() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
            set(hOutParameter(model), 0.25);
            ModelFolder.write(folder, model);
        }
        try (Model again = ModelFolder.read(folder)) {
            assertEquals(0.25, hOut(again), 0.0);
        }
    }

    @Test
    void whatTheModelDoesWithImagesIsReadBack() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model, Tasks.colour());
            try (Model again = ModelFolder.read(folder)) {
                assertEquals(Optional.of(Tasks.colour()), ModelFolder.images(again));
            }
            ModelFolder.write(folder, model);
            try (Model again = ModelFolder.read(folder)) {
                assertEquals(Optional.empty(), ModelFolder.images(again));
            }
        }
    }

    @Test
    void imagesThatAreNotTheNetworksAreRefused() {
        ImageClassification task = Tasks.colour();
        ImageClassification fewer = new ImageClassification(List.of("cat"), task.normalisation(), task.fit());
        try (Model model = model(DataType.FLOAT32)) {
            assertThrows(IllegalArgumentException.class, () -> ModelFolder.write(folder, model, fewer));
            assertEquals(
                    List.of(), List.of(Objects.requireNonNull(folder.toFile().list())));
        }
    }

    @Test
    void aReadModelCanBeTrainedFurther() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
        }
        try (Model again = ModelFolder.read(folder)) {
            assertFalse(hOutParameter(again).hasGradient());
            again.getBlock().initialize(again.getNDManager(), DataType.FLOAT32, IMAGES);
            assertTrue(hOutParameter(again).hasGradient());
            assertEquals(0.5, hOut(again), 0.0);
        }
    }

    @Test
    void aBlockClassThatIsMissingIsNamedWithTheFile() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            writeEarlier(model);
        }
        Path file = folder.resolve("network.json");
        Files.writeString(file, Files.readString(file).replace("PerRowRk4Block", "NoBlock"));
        Exception e = assertThrows(IOException.class, () -> ModelFolder.read(folder));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(folder + ": Block class "), message);
        assertTrue(message.contains("is missing from the class path"), message);
        Files.write(file, new byte[] {(byte) 0xff});
        assertEquals(
                folder + ": network.json: found bytes that are no text, expected UTF-8",
                assertThrows(IOException.class, () -> ModelFolder.read(folder)).getMessage());
    }

    @Test
    void aDamagedModelIsRefused() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
        }
        Path file = folder.resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        String message = String.valueOf(
                assertThrows(IOException.class, () -> ModelFolder.read(folder)).getMessage());
        assertEquals(file + ": found other bytes than were written, by their SHA-256 digest", message);
    }

    /** Its weights would take 13 GB. */
    @Test
    void aDescriptionOfMoreThanTheFileHoldsIsRefusedBeforeItsWeightsAreMade() throws Exception {
        Path file = folder.resolve("model.safetensors");
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
            assertRefused(file, model, "\"width\":6", "\"width\":12000", "more weights than the");
            assertRefused(file, model, "\"blocks\":[1]", "\"blocks\":[2000000]", "at most 2000");
            assertRefused(file, model, "\"blocks\":[1]", "\"blocks\":[2]", "more weights than the");
            assertRefused(file, model, "PerRowRk4Block", "No\\nBlock", "No?Block is missing");
        }
    }

    private void assertRefused(Path file, Model model, String part, String other, String expected) throws IOException {
        String text;
        try (TensorFile whole = TensorFile.open(file)) {
            text = whole.text();
        }
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        model.getBlock()
                .getParameters()
                .forEach(named -> arrays.put(named.getKey(), named.getValue().getArray()));
        assertTrue(text.contains(part), text);
        TensorFile.write(file, arrays, text.replace(part, other));
        String message = String.valueOf(
                assertThrows(IOException.class, () -> ModelFolder.read(folder)).getMessage());
        TensorFile.write(file, arrays, text);
        assertTrue(message.startsWith(file + ": ") && message.contains(expected), message);
    }

    @Test
    void aFolderWithoutAModelIsRefused() {
        assertThrows(NoSuchFileException.class, () -> ModelFolder.read(folder));
    }

    @Test
    void aFolderOfTheEarlierFormReadsBackWithEqualScores() throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            writeEarlier(model);
            try (Model again = ModelFolder.read(folder)) {
                assertArrayEquals(scores(model.getBlock(), images), scores(again.getBlock(), images), 0.0);
                assertEquals(Optional.empty(), ModelFolder.images(again));
            }
            assertOpens(model, Criteria.builder().optModelPath(folder));
        }
    }

    /** Death at any moment of writing over a folder of the earlier form leaves one model or the other. */
    @Test
    void aNewModelWithTheWordsOfTheEarlierFormLeavesBothWhole() throws Exception {
        try (Model earlier = model(DataType.FLOAT32);
                Model model = model(DataType.FLOAT32)) {
            writeEarlier(earlier);
            byte[] words = Files.readAllBytes(folder.resolve("serving.properties"));
            ModelFolder.write(folder, model);
            assertOpens(model, Criteria.builder().optModelPath(folder));
            Files.write(folder.resolve("serving.properties"), words);
            assertOpens(earlier, Criteria.builder().optModelPath(folder));
            try (Model again = ModelFolder.read(folder)) {
                assertArrayEquals(scores(model.getBlock(), images), scores(again.getBlock(), images), 0.0);
            }
        }
    }

    private void writeEarlier(Model model) throws IOException {
        Tasks.writeEarlier(folder, model);
    }

    @Test
    void anyOtherBlockIsRefused() {
        try (Model model = Model.newInstance("other")) {
            model.setBlock(new SequentialBlock());
            assertThrows(IllegalArgumentException.class, () -> ModelFolder.write(folder, model));
        }
    }

    private void assertOpens(Criteria.Builder<?, ?> criteria, String... without) throws Exception {
        try (Model model = model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
            for (String file : without) {
                Files.delete(folder.resolve(file));
            }
            assertOpens(model, criteria);
        }
    }

    private void assertOpens(Model model, Criteria.Builder<?, ?> criteria) throws Exception {
        Criteria<NDList, NDList> typed = criteria.setTypes(NDList.class, NDList.class)
                .optTranslator(new NoopTranslator())
                .build();
        try (ZooModel<NDList, NDList> loaded = typed.loadModel();
                Predictor<NDList, NDList> predictor = loaded.newPredictor()) {
            double[] found = values(predictor.predict(new NDList(images)).singletonOrThrow());
            assertArrayEquals(scores(model.getBlock(), images), found, 0.0);
        }
    }

    private static Model model(DataType type) {
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

    private static void set(NDArray scalar, double value) {
        try (NDArray found = scalar.getManager().create(value)) {
            found.toType(scalar.getDataType(), false).copyTo(scalar);
        }
    }

    private static NDArray hOutParameter(Model model) {
        return model.getBlock().getParameters().get("block1_hOut").getArray();
    }

    private static double hOut(Model model) {
        return hOutParameter(model).toType(DataType.FLOAT64, false).getDouble();
    }

    private double[] scores(Block block, NDArray x) {
        return values(
                PyTorch.withoutGradients(() -> block.forward(new ParameterStore(manager, false), new NDList(x), false))
                        .singletonOrThrow());
    }

    private static double[] values(NDArray y) {
        return y.toType(DataType.FLOAT64, false).toDoubleArray();
    }
}
