package io.github.horesnet.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void hasAWidthWhereThereIsNoTerminalToo() {
        assertTrue(Terminal.columns() >= 1);
    }
}
