package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class ModelFolderTest {
    private final Path folder;
    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray images = manager.randomNormal(SmallModels.IMAGES);

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
            try (Model model = SmallModels.model(type)) {
                ModelFolder.write(folder, model);
                try (Model again = ModelFolder.read(folder)) {
                    assertArrayEquals(
                            SmallModels.scores(model.getBlock(), x), SmallModels.scores(again.getBlock(), x), 0.0);
                    assertEquals(0.5, SmallModels.hOut(again), 0.0);
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
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
            SmallModels.set(SmallModels.hOutParameter(model), 0.25);
            ModelFolder.write(folder, model);
        }
        try (Model again = ModelFolder.read(folder)) {
            assertEquals(0.25, SmallModels.hOut(again), 0.0);
        }
    }

    @Test
    void whatTheModelDoesWithImagesIsReadBack() throws Exception {
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
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
    void aReadModelCanBeTrainedFurther() throws Exception {
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
        }
        try (Model again = ModelFolder.read(folder)) {
            assertFalse(SmallModels.hOutParameter(again).hasGradient());
            again.getBlock().initialize(again.getNDManager(), DataType.FLOAT32, SmallModels.IMAGES);
            assertTrue(SmallModels.hOutParameter(again).hasGradient());
            assertEquals(0.5, SmallModels.hOut(again), 0.0);
        }
    }

    private void assertOpens(Criteria.Builder<?, ?> criteria, String... without) throws Exception {
        try (Model model = SmallModels.model(DataType.FLOAT32)) {
            ModelFolder.write(folder, model);
            for (String file : without) {
                Files.delete(folder.resolve(file));
            }
            SmallModels.assertOpens(model, criteria, images);
        }
    }
}
