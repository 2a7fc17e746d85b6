package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;

/**
 * What reading a text gave.
 *
 * @param scheme the scheme, unless the text could not be read
 * @param step how the step is chosen, where the text says so
 * @param positions where the scheme's parts stand
 * @param findings everything that is wrong with the text
 */
public record Reading(Optional<Scheme> scheme, Optional<Step> step, Positions positions, List<Finding> findings) {
    public Reading {
        findings = List.copyOf(findings);
    }
}
