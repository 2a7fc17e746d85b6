package io.github.horesnet.runtime.export;

/** What an array holds at a time: arrays that are one another's alias share a cell, views share the memory alone. */
final class Cell {
    private final Memory memory;
    private String value;
    private int version;

    private static final class Memory {
        private int version;
    }

    private Cell(Memory memory, String value) {
        this.memory = memory;
        this.value = value;
        this.version = memory.version;
    }

    /** A cell with memory of its own. */
    static Cell of(String value) {
        return new Cell(new Memory(), value);
    }

    /** The cell of a view. */
    Cell view(String value) {
        return new Cell(memory, value);
    }

    /** Holds another value, after which views of the memory are out of date. */
    void change(String value) {
        this.value = value;
        memory.version++;
        version = memory.version;
    }

    String value() {
        return value;
    }

    /** Whether a view of the memory was changed in place since. */
    boolean isStale() {
        return version != memory.version;
    }
}
