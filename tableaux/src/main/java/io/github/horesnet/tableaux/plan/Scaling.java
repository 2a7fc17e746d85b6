package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scalars that come with a stage wherever its output is used: its evaluation gives the product, for nothing where the
 * sub-net ends linearly, and no sum has to be scaled.
 *
 * @param ofStages the monomials other than 1 by which stages are scaled
 */
record Scaling(Map<Operand, Monomial> ofStages) {
    static final Scaling NONE = new Scaling(Map.of());

    Scaling {
        ofStages = Map.copyOf(ofStages);
    }

    /** Finds the stages whose outputs have one and the same monomial in all forms. */
    static Scaling of(List<LinearForm> forms) {
        Map<Operand, Set<Monomial>> found = new HashMap<>();
        for (LinearForm form : forms) {
            form.parts().forEach((scale, part) -> part.keySet().stream()
                    .filter(Operand.K.class::isInstance)
                    .forEach(stage -> found.computeIfAbsent(stage, unseen -> new HashSet<>())
                            .add(scale)));
        }
        Map<Operand, Monomial> ofStages = new HashMap<>();
        found.forEach((stage, scales) -> {
            if (scales.size() == 1 && !scales.contains(Monomial.ONE)) {
                ofStages.putAll(Map.of(stage, scales.iterator().next()));
            }
        });
        return new Scaling(ofStages);
    }

    Optional<Monomial> of(int stage) {
        return Optional.ofNullable(ofStages.get(new Operand.K(stage)));
    }

    /** A form over the outputs of stages as they are scaled. */
    LinearForm apply(LinearForm form) {
        LinearForm result = LinearForm.ZERO;
        for (var part : form.parts().entrySet()) {
            for (Map.Entry<Operand, Surd> term : part.getValue().entrySet()) {
                Monomial scale = ofStages.containsKey(term.getKey()) ? Monomial.ONE : part.getKey();
                result = result.plus(scale, term.getValue(), term.getKey());
            }
        }
        return result;
    }
}
