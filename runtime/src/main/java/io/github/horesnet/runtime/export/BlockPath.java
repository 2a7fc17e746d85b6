package io.github.horesnet.runtime.export;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;

/** The block that a pass is in, as the names on the way to it, and the names of what belongs to blocks. */
final class BlockPath {
    private final IdentityHashMap<Block, String> paths = new IdentityHashMap<>();
    private final IdentityHashMap<NDArray, String> parameters = new IdentityHashMap<>();
    private final Deque<String> entered = new ArrayDeque<>();

    /** Names all blocks inside one. */
    BlockPath(Block network) {
        name(network, "");
    }

    private void name(Block block, String path) {
        paths.putIfAbsent(block, path);
        for (Pair<String, Block> child : block.getChildren()) {
            name(child.getValue(), path.isEmpty() ? child.getKey() : path + "/" + child.getKey());
        }
        for (Pair<String, Parameter> own : block.getDirectParameters()) {
            if (own.getValue().isInitialized()) {
                String name = path.isEmpty() ? own.getKey() : path + "/" + own.getKey();
                parameters.putIfAbsent(own.getValue().getArray(), name);
            }
        }
    }

    void enter(Block block) {
        enter(paths.getOrDefault(block, current()));
    }

    void enter(String path) {
        entered.push(path);
    }

    void leave() {
        entered.pop();
    }

    /** The path of the innermost block, empty outside of all. */
    String current() {
        return entered.isEmpty() ? "" : entered.peek();
    }

    /** The name of a parameter's array. */
    Optional<String> parameter(NDArray array) {
        return Optional.ofNullable(parameters.get(array));
    }
}
