package ai.djl.ndarray;

public interface NDArray {}
