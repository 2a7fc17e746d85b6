package io.github.horesnet.samples.doctor;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;
import java.util.Objects;

/** Starts the engine, which loads PyTorch's native libraries. */
final class EngineStart {
    private static final String NATIVES = "natives";
    private static final int PART = 64;

    private EngineStart() {}

    /** What became of it: the versions, a result, the device and the threads, or why there are none. */
    static List<Symptom> symptoms(int processors) {
        try {
            Engine engine = Engine.getInstance();
            return List.of(
                    Symptom.ok(
                            "DJL", Engine.getDjlVersion() + ", " + engine.getEngineName() + " " + engine.getVersion()),
                    product(),
                    Symptom.ok("device", String.valueOf(engine.defaultDevice())),
                    threads(PyTorch.threads(), processors));
        } catch (EngineException | LinkageError | IllegalStateException e) {
            return List.of(Symptom.warn(
                    NATIVES,
                    "PyTorch does not start: " + reason(e),
                    "keep pytorch-jni and the pytorch-native-cpu of this platform ("
                            + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                            + ") beside the jar, of DJL's own versions, and let " + System.getProperty("user.home")
                            + "/.djl.ai or $DJL_CACHE_DIR be written to"));
        }
    }

    private static Symptom product() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape square = new Shape(PART, PART);
            float sum = manager.ones(square).matMul(manager.ones(square)).sum().getFloat();
            return sum == PART * PART * PART
                    ? Symptom.ok(NATIVES, "loaded, and multiply matrices")
                    : Symptom.warn(
                            NATIVES, "a product of matrices is wrong: " + sum, "remove DJL's cache, and try again");
        }
    }

    private static Symptom threads(int threads, int processors) {
        String found = threads + " to share an operation, on " + processors + " processors that this process may use";
        return threads > processors
                ? Symptom.warn("threads", found, "set --threads " + processors + ", or unset OMP_NUM_THREADS")
                : Symptom.ok("threads", found);
    }

    /** The message of the first cause, in one line. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = Objects.requireNonNull(first.getCause());
        }
        return first.getClass().getSimpleName() + ": "
                + String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    }
}
