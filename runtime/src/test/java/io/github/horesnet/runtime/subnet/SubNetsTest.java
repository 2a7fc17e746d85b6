package io.github.horesnet.runtime.subnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
                        + " symmetric, attention, feed-forward, vit",
                e.getMessage());
    }
}
