package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.repository.zoo.Criteria;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as they were written before weights and description became one file. */
class EarlierModelFolderTest {
    private final Path folder;
    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray images = manager.randomNormal(SmallModels.IMAGES);

    EarlierModelFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void aFolderOfTheEarlierFormReadsBackWithEqualScores() throws Exception {
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
            Tasks.writeEarlier(folder, model);
            try (Model again = ModelFolder.read(folder)) {
                assertArrayEquals(
                        SmallModels.scores(model.getBlock(), images),
                        SmallModels.scores(again.getBlock(), images),
                        0.0);
                assertEquals(Optional.empty(), ModelFolder.images(again));
            }
            SmallModels.assertOpens(model, Criteria.builder().optModelPath(folder), images);
        }
    }

    /** Death at any moment of writing over a folder of the earlier form leaves one model or the other. */
    @Test
    void aNewModelWithTheWordsOfTheEarlierFormLeavesBothWhole() throws Exception {
        try (Model earlier = SmallModels.model(DataType.FLOAT32);
                Model model = SmallModels.model(DataType.FLOAT32)) {
            Tasks.writeEarlier(folder, earlier);
            byte[] words = Files.readAllBytes(folder.resolve("serving.properties"));
            ModelFolder.write(folder, model);
            SmallModels.assertOpens(model, Criteria.builder().optModelPath(folder), images);
            Files.write(folder.resolve("serving.properties"), words);
            SmallModels.assertOpens(earlier, Criteria.builder().optModelPath(folder), images);
            try (Model again = ModelFolder.read(folder)) {
                assertArrayEquals(
                        SmallModels.scores(model.getBlock(), images),
                        SmallModels.scores(again.getBlock(), images),
                        0.0);
            }
        }
    }
}
