package io.github.horesnet.samples.doctor;

import java.util.Optional;

/**
 * What was found of one part of the system.
 *
 * @param part the part, in a word or two
 * @param remedy what would make it better; empty where all is well
 */
public record Symptom(String part, String found, Optional<String> remedy) {
    static Symptom ok(String part, String found) {
        return new Symptom(part, found, Optional.empty());
    }

    static Symptom warn(String part, String found, String remedy) {
        return new Symptom(part, found, Optional.of(remedy));
    }

    /** Whether all is well. */
    public boolean ok() {
        return remedy.isEmpty();
    }
}
