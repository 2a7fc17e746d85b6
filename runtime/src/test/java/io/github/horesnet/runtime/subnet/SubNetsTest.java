package io.github.horesnet.runtime.subnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubNetsTest {

    @Test
    void everySubNetIsFoundByItsName() {
        List<String> names = SubNets.names();
        assertEquals(names.size(), new HashSet<>(names).size());
        for (String name : names) {
            assertEquals(name, SubNets.named(name).name());
        }
        assertEquals(new Vgg(true), SubNets.named("vgg"));
        assertEquals(new Vgg(false), SubNets.named("vgg-post"));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNamesThereAre() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> SubNets.named("vg"));
        assertEquals(
                "Sub-net \"vg\" is unknown, expected one of vgg, vgg-post, bottleneck, se-vgg, se-bottleneck, mbconv, cot,"
                        + " symmetric, attention, feed-forward, vit, or the name of a class that implements SubNet",
                e.getMessage());
    }

    @Test
    void aUsersOwnSubNetIsFoundByItsClass() {
        SubNet own = SubNets.named(Own.class.getName());
        assertEquals(new Own(), own);
        assertEquals(Own.class.getName(), own.name());
        assertFalse(own.preActivation());
    }

    @Test
    void aClassThatIsNoSubNetOrCannotBeMadeIsRefused() {
        for (Class<?> type : List.of(String.class, Vgg.class, Hidden.class)) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> SubNets.named(type.getName()));
            assertTrue(
                    String.valueOf(e.getMessage()).startsWith("Sub-net class " + type.getName() + " does not serve"));
        }
    }

    /** What a user would write. */
    public record Own() implements SubNet {
        @Override
        public Block create(long width) {
            return Chain.of(new Relu());
        }

        @Override
        public int layers() {
            return 1;
        }
    }

    private record Hidden() implements SubNet {
        @Override
        public Block create(long width) {
            return Chain.of();
        }

        @Override
        public int layers() {
            return 1;
        }
    }
}
