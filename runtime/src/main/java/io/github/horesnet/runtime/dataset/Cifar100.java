package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Path;
import java.util.List;

/** CIFAR-100 (A. Krizhevsky, 2009), with its 100 fine classes, from a folder with its official binary version. */
public final class Cifar100 {
    private static final String CLASSES = """
            apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle bowl boy bridge bus butterfly camel can \
            castle caterpillar cattle chair chimpanzee clock cloud cockroach couch crab crocodile cup dinosaur dolphin \
            elephant flatfish forest fox girl hamster house kangaroo keyboard lamp lawn_mower leopard lion lizard lobster \
            man maple_tree motorcycle mountain mouse mushroom oak_tree orange orchid otter palm_tree pear pickup_truck \
            pine_tree plain plate poppy porcupine possum rabbit raccoon ray road rocket rose sea seal shark shrew skunk \
            skyscraper snail snake spider squirrel streetcar sunflower sweet_pepper table tank telephone television tiger \
            tractor train trout tulip turtle wardrobe whale willow_tree wolf woman worm""";

    static final CifarForm FORM = new CifarForm(
            "CIFAR-100",
            "cifar-100-binary",
            List.of(CLASSES.split(" ")),
            20,
            List.of("train.bin"),
            "test.bin",
            "fine_label_names.txt");

    private Cifar100() {}

    /**
     * Reads {@code train.bin}, of 50,000 records, {@code test.bin}, of 10,000, and the names of the classes from
     * {@code fine_label_names.txt} where that file exists.
     *
     * @throws RunException if the folder or a file is missing, unreadable, of another size, or holds a label out of range
     */
    public static ImageSplits read(Path folder) {
        return read(folder, 50_000, 10_000);
    }

    static ImageSplits read(Path folder, int training, int test) {
        return new CifarFolder(FORM, folder).read(training, test);
    }
}
