package ai.djl.nn;

public interface Block {}
