package io.github.horesnet.tableaux.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private static Analysis analysis(String text) {
        return Check.text(text, "t", Optional.empty())
                .facts()
                .orElseThrow()
                .analysis()
                .orElseThrow();
    }

    private static Analysis of(String name) {
        return analysis(Catalogue.text(name).orElseThrow());
    }

    private static String decimal(Optional<Interval> interval) {
        Interval enclosure = interval.orElseThrow();
        assertTrue(enclosure.width().compareTo(new BigDecimal("1E-11")) < 0);
        return enclosure.decimal(10).stripTrailingZeros().toPlainString();
    }

    /** Of Hairer and Wanner II, section IV.2, and of closed forms: 2√2, √3, 2√3. */
    @ParameterizedTest
    @CsvSource({
        "Euler, 2, 0",
        "Heun, 2, 0",
        "Kutta3, 2.5127453266, 1.7320508076",
        "SSPRK33, 2.5127453266, 1.7320508076",
        "RK4, 2.7852935634, 2.8284271247",
        "Gill4, 2.7852935634, 2.8284271247",
        "Merson43, 3.5483223442, 3.4641016151",
        "DormandPrince54, 3.3065678926, 0.9971890086",
        "Tsitouras54, 3.5068469938, 0.4779788689",
        "SSPRK104, 13.9170474646, 4.9214530707",
    })
    void stability_reaches_as_far_as_the_literature_says(String name, String real, String imaginary) {
        assertEquals(real, decimal(of(name).realInterval()));
        assertEquals(imaginary, decimal(of(name).imaginaryInterval()));
    }

    /** Of Gottlieb, Ketcheson and Shu's book, chapter 6, and of Ketcheson's paper. */
    @ParameterizedTest
    @CsvSource({
        "Euler, 1",
        "Heun, 1",
        "Ralston2, 0.5",
        "Midpoint, 0",
        "SSPRK33, 1",
        "SSPRK43, 2",
        "SSPRK104, 6",
        "SSPRK54, 1.5081800492",
        "RK4, 0",
        "BogackiShampine32, 0",
    })
    void strong_stability_is_preserved_as_the_literature_says(String name, String coefficient) {
        assertEquals(coefficient, decimal(of(name).strongStability()));
    }

    /** Of Dormand and Prince, of Bogacki and Shampine, of Tsitouras: A⁽⁶⁾ to the digits that they print. */
    @ParameterizedTest
    @CsvSource({
        "RK4, 0.0145",
        "DormandPrince54, 0.000399",
        "BogackiShampine54, 0.0000222",
        "CashKarp54, 0.000948",
        "Fehlberg54, 0.00336",
    })
    void error_norms_are_those_of_the_literature(String name, String norm) {
        assertEquals(new BigDecimal(norm), of(name).errorNorm().orElseThrow().round(new MathContext(3)));
    }

    @Test
    void the_error_norm_of_Eulers_method_is_that_of_its_one_failing_tree() {
        assertEquals(0, new BigDecimal("0.5").compareTo(of("Euler").errorNorm().orElseThrow()));
    }

    @Test
    void stages_have_the_orders_of_the_simplifying_assumptions() {
        assertEquals(
                List.of(12, 1, 3, 3, 3, 3, 5),
                of("DormandPrince54").stageOrder().stages());
        assertEquals(
                List.of(12, 1, 1, 1, 1, 1, 5), of("Tsitouras54").stageOrder().stages());
        assertEquals(1, of("DormandPrince54").stageOrder().order());
        assertEquals(1, of("Euler").stageOrder().order());
        assertEquals(0, of("Verner89AsPrinted").stageOrder().order());
    }

    @Test
    void the_last_stage_is_the_first_of_the_next_step_where_its_row_is_b() {
        assertTrue(of("DormandPrince54").firstSameAsLast());
        assertTrue(of("BogackiShampine32").firstSameAsLast());
        assertFalse(of("CashKarp54").firstSameAsLast());
        assertFalse(of("Euler").firstSameAsLast());
    }

    @Test
    void a_stage_without_effect_does_not_spoil_strong_stability() {
        String text = "scheme S\norder 1\n |\n | -1\n----\nb | 1\n";
        assertEquals("1", decimal(analysis(text).strongStability()));
    }

    @Test
    void a_scheme_that_does_nothing_has_no_bounds() {
        Analysis analysis = analysis("scheme S\n |\n----\nb | 0\n");
        assertEquals(Optional.empty(), analysis.realInterval());
        assertEquals(Optional.empty(), analysis.imaginaryInterval());
        assertEquals(Optional.empty(), analysis.strongStability());
    }
}
