package io.github.horesnet.runtime.train;

/**
 * A run goes on after its process had ended.
 *
 * @param epochs the epochs that are done
 * @param batches the batches of the next epoch that are done
 * @param started when it goes on, in ISO 8601
 * @param environment where it goes on
 * @param note why it cannot come to the same bits as without the interruption; empty if it can
 */
public record RunResumption(int epochs, int batches, String started, Environment environment, String note)
        implements RunRecord {}
