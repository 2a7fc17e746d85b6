package io.github.horesnet.runtime.train;

import java.util.Optional;

/** Asks a run, from any thread, to save its state after the batch that it is at, and end. */
public final class StopRequest {
    private volatile Optional<String> reason = Optional.empty();

    /** Creates a request that nobody has made yet. */
    public StopRequest() {}

    /** Makes it, for a reason that the run's summary will tell. */
    public void make(String why) {
        reason = Optional.of(why);
    }

    /** The reason, once it is made. */
    public Optional<String> reason() {
        return reason;
    }
}
