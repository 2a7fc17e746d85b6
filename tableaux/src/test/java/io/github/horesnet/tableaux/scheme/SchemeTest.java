package io.github.horesnet.tableaux.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class SchemeTest {
    private static final Claims CLAIMS = new Claims("Test", Optional.empty(), Optional.empty(), List.of(), Map.of());

    /** Stage 2 serves b̂ alone, stage 3 uses stage 1. */
    private static final Scheme SCHEME = Scheme.rungeKutta(
            "Test",
            CLAIMS,
            new Tableau(
                    Optional.empty(),
                    List.of(List.of(), List.of(Surd.ONE), List.of(Surd.of(1, 2), Surd.ZERO)),
                    List.of(Surd.ZERO, Surd.ZERO, Surd.ONE),
                    Optional.of(List.of(Surd.ZERO, Surd.ONE, Surd.ZERO))));

    @Property
    @Domain(Tableaux.class)
    void the_tableau_comes_back_from_the_linear_forms(@ForAll Scheme scheme) {
        assertEquals(scheme, Scheme.rungeKutta(scheme.name(), scheme.claims(), scheme.tableau()));
    }

    @Test
    void stages_reach_the_output_directly_or_through_others() {
        assertEquals(Set.of(1, 3), SCHEME.reachingOutput());
        assertEquals(Set.of(1, 2), SCHEME.reaching(SCHEME.embedded().orElseThrow()));
    }

    @Test
    void a_fixed_step_leaves_no_scalar() {
        Scheme fixed = SCHEME.at(Step.FIXED);
        assertEquals(Surd.of(1, 2), fixed.input(3).factor(Monomial.ONE, new Operand.K(1)));
        assertTrue(fixed.inputs().stream().noneMatch(form -> form.hasScalar("h")));
    }

    @Test
    void a_step_per_row_is_named_after_its_row() {
        Scheme perRow = SCHEME.at(Step.PER_ROW);
        assertTrue(perRow.input(3).hasScalar("h3"));
        assertTrue(perRow.output().hasScalar("hOut"));
        assertTrue(perRow.input(1).isJust(Scheme.X));
    }

    @Test
    void rows_of_the_wrong_length_are_refused() {
        List<List<Surd>> matrix = List.of(List.of(), List.of());
        List<Surd> weights = List.of(Surd.ONE, Surd.ZERO);
        assertThrows(
                IllegalArgumentException.class, () -> new Tableau(Optional.empty(), matrix, weights, Optional.empty()));
    }
}
