package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.SequentialBlock;
import io.github.horesnet.runtime.checkpoint.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedModelFolderTest {
    private final Path folder;

    RefusedModelFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aBlockClassThatIsMissingIsNamedWithTheFile() throws Exception {
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
            Tasks.writeEarlier(folder, model);
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
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
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
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
            assertRefused(file, model, "\"width\":6", "\"width\":12000", "more weights than the");
            assertRefused(file, model, "\"blocks\":[1]", "\"blocks\":[2000000]", "at most 2000");
            assertRefused(file, model, "\"blocks\":[1]", "\"blocks\":[2]", "more weights than the");
            assertRefused(file, model, "PerRowRk4Block", "No\\nBlock", "No?Block is missing");
        }
    }

    @Test
    void aFolderWithoutAModelIsRefused() {
        assertThrows(NoSuchFileException.class, () -> ModelFolder.read(folder));
    }

    @Test
    void imagesThatAreNotTheNetworksAreRefused() {
        ImageClassification task = Tasks.colour();
        ImageClassification fewer = new ImageClassification(List.of("cat"), task.normalisation(), task.fit());
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
            assertThrows(IllegalArgumentException.class, () -> ModelFolder.write(folder, model, fewer));
            assertEquals(
                    List.of(), List.of(Objects.requireNonNull(folder.toFile().list())));
        }
    }

    @Test
    void anyOtherBlockIsRefused() {
        try (Model model = Model.newInstance("other")) {
            model.setBlock(new SequentialBlock());
            assertThrows(IllegalArgumentException.class, () -> ModelFolder.write(folder, model));
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
}
