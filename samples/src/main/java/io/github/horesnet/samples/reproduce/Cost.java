package io.github.horesnet.samples.reproduce;

/**
 * What a run takes, by a short measurement.
 *
 * @param secondsPerWork how long a unit of its work takes; 0 where that cannot be measured
 * @param memory the most bytes of its process; 0 where it has none of its own, or the system does not tell
 */
record Cost(double secondsPerWork, long memory) {
    static final Cost UNKNOWN = new Cost(0, 0);
}
