package io.github.horesnet.processor.emit;

/**
 * A row of the tableau, for naming its entries.
 *
 * @param prefix what the names of its entries begin with
 */
record Row(String prefix) {
    /** The row of the weights b. */
    static final Row WEIGHTS = new Row("B");

    /** Returns the row of a stage, from 1; an underscore keeps A12_3 apart from A1_23. */
    static Row ofStage(int stage, int stages) {
        return new Row("A" + stage + (stages < 10 ? "" : "_"));
    }

    String entry(int column) {
        return prefix + column;
    }
}
