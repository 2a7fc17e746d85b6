package io.github.horesnet.runtime.train;

import ai.djl.Device;
import ai.djl.engine.Engine;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.Objects;

/**
 * Where a run runs.
 *
 * @param horesnet the version of this library, "development" outside a jar
 * @param djl the version of DJL
 * @param engine the engine's name and version
 * @param java the version of the Java runtime
 * @param system the operating system and the processor's architecture
 * @param device the device that computes
 * @param threads the number of threads that share an operation
 */
public record Environment(
        String horesnet, String djl, String engine, String java, String system, String device, int threads) {
    /** The environment of this process, where {@code device} computes. */
    public static Environment of(Device device) {
        Engine engine = Engine.getInstance();
        String version = Environment.class.getPackage().getImplementationVersion();
        return new Environment(
                Objects.requireNonNullElse(version, "development"),
                Engine.getDjlVersion(),
                engine.getEngineName() + " " + engine.getVersion(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                device.isGpu() ? device.toString() : device.getDeviceType(),
                PyTorch.threads());
    }
}
