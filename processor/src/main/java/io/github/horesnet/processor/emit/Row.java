package io.github.horesnet.processor.emit;

import io.github.horesnet.tableaux.scheme.Operand;

/**
 * A row of a scheme's matrices, for naming its entries.
 *
 * @param stages what the names of the factors of stages begin with
 * @param states what the names of the factors of states begin with
 * @param prefix what a name begins with whose factor differs from that of the scheme's own row
 */
record Row(String stages, String states, String prefix) {
    /** The row of the error estimate, b − b̂. */
    static final Row ERROR = new Row("E", "E_", "");

    /** Returns the row of a stage, from 1: of A and U; an underscore keeps A12_3 apart from A1_23. */
    static Row ofStage(int stage, int stages) {
        String number = stage + (stages < 10 ? "" : "_");
        return new Row("A" + number, "U" + number, "");
    }

    /** Returns the row of an output, from 1: of B and V; with a single state, of the weights b. */
    static Row ofOutput(int state, int states) {
        return states == 1 ? new Row("B", "V", "") : new Row("B" + state + "_", "V" + state + "_", "");
    }

    /** Returns the row of the same stage or output on the way back. */
    Row back() {
        return new Row("R" + stages, "R" + states, "");
    }

    /** Returns the row of the same stage or output in inference, over partial sums too. */
    Row ofInference() {
        return new Row(stages, states, "I");
    }

    /** Returns the row of a partial sum, from 1. */
    static Row ofPartial(int partial) {
        return new Row("S" + partial + "_", "S" + partial + "_X", "");
    }

    String entry(Operand operand) {
        if (operand instanceof Operand.Partial) {
            return stages + "S" + operand.index();
        }
        return (operand instanceof Operand.K ? stages : states) + operand.index();
    }
}
