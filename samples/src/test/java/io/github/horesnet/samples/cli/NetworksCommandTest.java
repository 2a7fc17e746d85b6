package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.subnet.SubNets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksCommandTest {
    @Test
    void listsEachSubNetWithFsLayersAndParameters() {
        List<String> lines = Commands.run("networks")
                .output()
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        assertEquals(1 + 2 * SubNets.names().size(), lines.size());
        assertEquals("F F's layers Euler Midpoint RK4 Verner89 Verner89 learnable", lines.get(0));
        assertEquals("vgg 28 58 2074058 (28) 2074058 (14) 2074058 (7) 2074058 (2) 2074060 (2)", lines.get(1));
        assertTrue(
                lines.contains("cot 56 170 297626 (56) 297626 (28) 297626 (14) 297626 (4) 297630 (4)"),
                lines.toString());
    }
}
