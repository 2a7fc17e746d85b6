package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    private static final int ALL = Integer.MAX_VALUE;

    private final Path outside;
    private final Path folder;

    ImageFolderTest(@TempDir Path outside) {
        this.outside = outside;
        this.folder = outside.resolve("pictures");
    }

    @BeforeEach
    void writeFiles() throws IOException {
        write("train/cat/1.PNG", "small.png");
        write("train/cat/2.jpg", "colour.jpg");
        write("train/cat/3.jpeg", "grey.jpg");
        write("train/dog/a.png", "grey.png");
        write("val/dog/b.png", "palette.png");
        Files.writeString(folder.resolve("train/notes.txt"), "not an image");
        Files.writeString(folder.resolve("train/cat/notes.txt"), "not an image");
        Files.writeString(folder.resolve("train/cat/.hidden.jpg"), "not an image");
        Files.createDirectory(folder.resolve("train/cat/folder.jpg"));
    }

    private Path write(String path, String picture) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, Pictures.file(picture));
    }

    private Path writeDamaged(String path) throws IOException {
        return Files.writeString(folder.resolve(path), "no image");
    }

    @Test
    void readsImagesOfAnySizeClassAfterClass() throws Exception {
        DataSet data = new ImageFolder(folder, 14, false).read(ALL, ALL);
        ImageSet training = data.images().training();
        assertEquals("pictures images: 4 images of 3 x 14 x 14 in 2 classes", training.toString());
        assertEquals(List.of("cat", "dog"), training.classes());
        assertEquals(List.of(0, 1, 0, 0), labels(training));
        assertEquals(List.of(1), labels(data.images().test()));
        List<String> files = List.of("small.png", "grey.png", "colour.jpg", "grey.jpg");
        for (int i = 0; i < files.size(); i++) {
            byte[] expected =
                    Decoder.decode(Pictures.file(files.get(i))).square(14).pixels();
            assertArrayEquals(expected, training.image(i));
        }
        assertEquals(List.of(), data.leftOut());
    }

    private static List<Integer> labels(ImageSet images) {
        return IntStream.range(0, images.size()).mapToObj(images::label).toList();
    }

    @Test
    void readsTheFirstImagesOfEachClass() throws IOException {
        writeDamaged("train/cat/4.jpg");
        DataSet data = new ImageFolder(folder, 7, false).read(3, 1);
        assertEquals(List.of(0, 1, 0), labels(data.images().training()));
        assertEquals(new ImageSize(3, 7, 7), data.images().training().imageSize());
    }

    @Test
    void refusesDamagedImagesNamedAndCounted() throws IOException {
        Path first = writeDamaged("train/cat/4.jpg");
        Path second = writeDamaged("train/dog/4.jpg");
        assertRefused(
                "Found 2 damaged of 6 images: " + second + " (neither JPEG nor PNG), " + first
                        + " (neither JPEG nor PNG); mend or delete them, or leave damaged images out (--skip-damaged)",
                14);
        writeDamaged("train/dog/5.jpg");
        writeDamaged("train/dog/6.jpg");
        String message = assertThrows(RunException.class, () -> new ImageFolder(folder, 14, false).read(ALL, ALL))
                .getMessage();
        assertEquals("Found 4 damaged of 8 images: ", message.substring(0, 29));
        assertEquals(
                " and 1 more; mend or delete them, or leave damaged images out (--skip-damaged)",
                message.substring(message.length() - 78));
    }

    @Test
    void leavesDamagedImagesOutAndNamesThem() throws IOException {
        Path first = writeDamaged("train/cat/2.jpg");
        Path second = writeDamaged("val/dog/c.jpg");
        DataSet data = new ImageFolder(folder, 14, true).read(ALL, ALL);
        assertEquals(List.of(0, 1, 0), labels(data.images().training()));
        assertEquals(List.of(first + " (neither JPEG nor PNG)", second + " (neither JPEG nor PNG)"), data.leftOut());
        assertArrayEquals(
                new ImageFolder(folder, 14, true).read(1, 1).images().training().image(0),
                data.images().training().image(0));
    }

    @Test
    void refusesASetOfWhichAllIsDamaged() throws IOException {
        Path file = writeDamaged("val/dog/b.png");
        assertEquals(
                "Folder " + folder.resolve("val") + ": all 1 images are damaged, the first is " + file
                        + " (neither JPEG nor PNG)",
                assertThrows(RunException.class, () -> new ImageFolder(folder, 14, true).read(ALL, ALL))
                        .getMessage());
    }

    @Test
    void readsNothingOutsideTheFolder() throws IOException {
        Path secret = Files.write(outside.resolve("secret.png"), Pictures.file("small.png"));
        Path link = Files.createSymbolicLink(folder.resolve("train/dog/link.png"), secret);
        assertRefused(
                "Found 1 damaged of 5 images: " + link
                        + " (a link out of the data's folder); mend or delete them, or leave damaged images out (--skip-damaged)",
                14);
        Files.delete(link);
        Files.createSymbolicLink(link, folder.resolve("train/dog/a.png"));
        assertEquals(
                5,
                new ImageFolder(folder, 14, false)
                        .read(ALL, ALL)
                        .images()
                        .training()
                        .size());
    }

    @Test
    void refusesTestClassesThatTrainingLacks() throws IOException {
        write("val/bird/1.png", "small.png");
        assertRefused(folder.resolve("val") + ": found classes that " + folder.resolve("train") + " has not: bird", 14);
    }

    @Test
    void refusesAFolderWithoutTestImages() throws IOException {
        Files.delete(folder.resolve("val/dog/b.png"));
        assertRefused("Folder " + folder.resolve("val") + ": found no images; expected CLASS/*.jpg, .jpeg or .png", 14);
        Files.delete(folder.resolve("val/dog"));
        Files.delete(folder.resolve("val"));
        assertRefused("Folder " + folder + ": found neither val nor test; expected val/CLASS/*.jpg or .png", 14);
    }

    @Test
    void refusesMoreImagesThanFitIntoAnArray() throws IOException {
        for (int i = 0; i < 200; i++) {
            writeDamaged("train/cat/" + i + ".jpg");
        }
        String message = assertThrows(RunException.class, () -> new ImageFolder(folder, 2048, true).read(ALL, ALL))
                .getMessage();
        assertEquals("203 images of 3 x 2048 x 2048 take 2436 MB; expected at most ", message.substring(0, 61));
    }

    @Test
    void refusesASizeWithoutPixels() {
        assertEquals(
                "Size of the images: found 0; expected 1 to 2048",
                assertThrows(RunException.class, () -> new ImageFolder(folder, 0, true))
                        .getMessage());
    }

    private void assertRefused(String expected, int side) {
        assertEquals(
                expected,
                assertThrows(RunException.class, () -> new ImageFolder(folder, side, false).read(ALL, ALL))
                        .getMessage());
    }
}
