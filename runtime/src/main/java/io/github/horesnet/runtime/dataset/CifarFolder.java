package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with the binary version of CIFAR-10 or CIFAR-100. */
record CifarFolder(CifarForm form, Path path) {
    private static final long LARGEST_META = 1 << 16;

    /**
     * Reads the images, of which the files must hold the given numbers.
     *
     * @throws RunException if the folder or a file is missing, unreadable, of another size, or holds a label out of range
     */
    ImageSplits read(int recordsPerTrainingFile, int testRecords) {
        checkPresent();
        try {
            List<String> classes = classes(path.resolve(form.meta()));
            return new ImageSplits(
                    images(form.training(), classes, recordsPerTrainingFile),
                    images(List.of(form.test()), classes, testRecords));
        } catch (IOException e) {
            throw RunException.of(this + ": cannot be read", e, "check the folder and its files");
        }
    }

    private void checkPresent() {
        if (!Files.isDirectory(path)) {
            throw new RunException(this + ": " + (Files.exists(path) ? "found a file" : "not found")
                    + "; expected the folder " + form.folder() + " of the data set's binary version");
        }
        List<String> missing = form.files().stream()
                .filter(file -> !Files.isRegularFile(path.resolve(file)))
                .toList();
        if (!missing.isEmpty()) {
            throw new RunException(this + ": not found: " + String.join(", ", missing)
                    + "; expected the files of the data set's binary version");
        }
    }

    private List<String> classes(Path meta) throws IOException {
        if (!Files.exists(meta)) {
            return form.classes();
        }
        if (Files.size(meta) > LARGEST_META) {
            throw new RunException(meta + ": found " + Files.size(meta) + " bytes; expected at most " + LARGEST_META
                    + ", a name of a class a line; mend the file or delete it");
        }
        List<String> names = lines(meta);
        if (names.size() != form.classes().size()) {
            throw new RunException(meta + ": found " + names.size() + " names of classes; expected "
                    + form.classes().size() + ", one a line; mend the file or delete it");
        }
        return names;
    }

    private static List<String> lines(Path meta) {
        try {
            return Files.readAllLines(meta).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw RunException.of(meta + ": cannot be read", e, "mend the file or delete it");
        }
    }

    private ImageSet images(List<String> files, List<String> classes, int recordsPerFile) throws IOException {
        for (String file : files) {
            long size = Files.size(path.resolve(file));
            if (size != (long) recordsPerFile * form.recordLength()) {
                throw CifarRecords.wrongSize(form, path.resolve(file).toString(), Long.toString(size), recordsPerFile);
            }
        }
        CifarRecords records = new CifarRecords(form, classes, files.size() * recordsPerFile);
        for (String file : files) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path.resolve(file)), 1 << 16)) {
                records.read(in, path.resolve(file).toString(), recordsPerFile);
            }
        }
        return records.images();
    }

    @Override
    public String toString() {
        return form.name() + " folder " + path;
    }
}
