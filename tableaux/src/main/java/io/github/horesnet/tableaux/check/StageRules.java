package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules about stages of any scheme: each is of use. */
final class StageRules {
    private StageRules() {}

    static List<Finding> apply(Scheme scheme, Positions positions) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> output = scheme.reachingOutput();
        for (int stage = 1; stage <= scheme.stages(); stage++) {
            if (!output.contains(stage)) {
                findings.add(unused(scheme, stage, positions));
            }
        }
        return findings;
    }

    private static Finding unused(Scheme scheme, int stage, Positions positions) {
        boolean embedded = scheme.embedded()
                .map(form -> scheme.reaching(form).contains(stage))
                .orElse(false);
        return new Finding(
                embedded ? Rule.EMBEDDED_ONLY_STAGE : Rule.UNREACHABLE_STAGE,
                positions.of(Place.stage(stage)),
                embedded
                        ? "stage " + stage
                                + " serves the embedded weights alone, so a block evaluates it only where they control its step"
                        : "k" + stage
                                + " reaches neither the output nor the embedded weights, so the block does not evaluate"
                                + " it; use it in a later row or remove the stage");
    }
}
