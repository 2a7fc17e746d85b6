package io.github.horesnet.runtime.block;

public interface BlockOptions {
    BlockOptions DEFAULT = new BlockOptions() {};
}
