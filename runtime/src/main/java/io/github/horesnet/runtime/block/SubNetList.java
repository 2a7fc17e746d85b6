package io.github.horesnet.runtime.block;

import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.util.Pair;
import java.util.function.Supplier;

/** The sub-nets of a block as they are made, each with its name: F1, F2, … */
final class SubNetList {

    private final String where;
    private final Supplier<? extends Block> f;
    private final BlockList children = new BlockList();

    /** Makes sub-nets by {@code f}; messages begin with {@code where}. */
    SubNetList(String where, Supplier<? extends Block> f) {
        this.where = where;
        this.f = f;
    }

    BlockList children() {
        return children;
    }

    /** The sub-net of a use, made at its first; uses come in ascending order. */
    Block net(Uses.Use use) {
        String name = "F" + use.weights();
        Block net = children.contains(name) ? children.get(name) : add(name, newSubNet(name));
        if (use.norms() == 1) {
            return net;
        }
        String twin = name + "Norms" + use.norms();
        return children.contains(twin) ? children.get(twin) : add(twin, new Twin(net));
    }

    private Block add(String name, Block block) {
        children.add(name, block);
        return block;
    }

    private Block newSubNet(String name) {
        Block subNet = f.get();
        if (subNet == null) {
            throw new IllegalArgumentException(
                    where + ": the supplier gave null for " + name + ", expected a new block at each call");
        }
        for (Pair<String, Block> other : children) {
            if (other.getValue() == subNet) {
                throw new IllegalArgumentException(where + ": the supplier gave the block of " + other.getKey()
                        + " again for " + name + ", expected a new block at each call");
            }
        }
        return subNet;
    }
}
