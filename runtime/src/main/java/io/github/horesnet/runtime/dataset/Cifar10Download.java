package io.github.horesnet.runtime.dataset;

import ai.djl.Application;
import ai.djl.basicdataset.BasicDatasets;
import ai.djl.repository.Artifact;
import ai.djl.repository.MRL;
import ai.djl.repository.Repository;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** CIFAR-10 through DJL's downloader, which keeps what it has fetched in DJL's cache folder. */
public final class Cifar10Download {
    private static final String OFFLINE = "CIFAR-10 cannot be downloaded";
    private static final String REMEDY =
            "go online (without -Dai.djl.offline=true), or give a folder with the data set's binary version";

    private Cifar10Download() {}

    /**
     * Downloads CIFAR-10 unless it is in DJL's cache, and reads it.
     *
     * @throws RunException if it is not in the cache and cannot be downloaded
     */
    public static ImageSplits read() {
        return read(BasicDatasets.REPOSITORY, 50_000, 10_000);
    }

    static ImageSplits read(Repository repository, int training, int test) {
        MRL resource = repository.dataset(Application.CV.ANY, BasicDatasets.GROUP_ID, "cifar10", "1.0");
        try {
            Artifact artifact = resource.getDefaultArtifact();
            if (artifact == null) {
                throw new IOException("version 1.0 is not in the repository");
            }
            resource.prepare(artifact);
            return new ImageSplits(
                    images(resource, artifact, "data_batch.bin", training),
                    images(resource, artifact, "test_batch.bin", test));
        } catch (IOException e) {
            throw RunException.of(OFFLINE, e, REMEDY);
        }
    }

    private static ImageSet images(MRL resource, Artifact artifact, String file, int count) throws IOException {
        Artifact.Item item = artifact.getFiles().get(file);
        if (item == null) {
            throw new IOException("no file " + file + " in the repository");
        }
        CifarRecords records = new CifarRecords(Cifar10.FORM, Cifar10.FORM.classes(), count);
        try (InputStream in = new BufferedInputStream(resource.getRepository().openStream(item, null), 1 << 20)) {
            records.read(in, "Downloaded " + file, count);
        }
        return records.images();
    }
}
