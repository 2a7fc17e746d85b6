package io.github.horesnet.samples.reproduce;

import java.util.List;

/** Computes the rows of a run, in memory that it holds until it is closed. */
interface RowSource extends AutoCloseable {
    /** The numbers of a row, counted from 0. */
    List<Double> row(int index);

    /** How long a unit of the run's work takes: seconds. */
    double secondsPerWork();

    @Override
    void close();
}
