package io.github.horesnet.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden files are written anew, to be looked at and committed, with {@code -Dgolden.rewrite=true}. */
class BlockSourceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static String source(String scheme, String text, Step step) {
        Report report = Check.text(text, scheme, Optional.empty());
        Report.Facts facts = report.facts().orElseThrow();
        return BlockSource.write(new BlockSpec(
                "com.acme.schemes",
                scheme + step.suffix() + "Block",
                true,
                scheme + ".tableau",
                true,
                facts,
                Plan.of(facts.scheme(), step)));
    }

    @ParameterizedTest
    @CsvSource({
        "Euler,             FIXED",
        "Midpoint,          PER_ROW",
        "RK4,               FIXED",
        "Verner89,          LEARNABLE",
        "BogackiShampine32, FIXED",
        "BogackiShampine32, CONTROLLED",
        "Gill4,             FIXED",
        "LMResNet,          LEARNABLE",
        "PolyNetPoly2,      FIXED",
        "RevNet,            FIXED",
        "SecondOrder,       LEARNABLE",
    })
    void generated_source_is_as_it_was_looked_at(String scheme, Step step) throws IOException {
        String source = source(scheme, Catalogue.text(scheme).orElseThrow(), step);
        Path golden = GOLDEN.resolve(scheme + step.suffix() + "Block.java.txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, source);
        }
        assertEquals(Files.readString(golden), source);
    }

    @Test
    void a_number_that_rounding_twice_would_get_wrong_carries_its_float() {
        // 1 + 2^-24 + 2^-60 lies just above the tie between two floats, but its double is the tie.
        String text = "scheme Tie\norder 1\n|\n| 1152921573326323713/1152921504606846976\n----\nb | . 1\n";
        assertTrue(source("Tie", text, Step.FIXED).contains("Coefficient.of(1.0000000596046448, 1.0000001f);"));
    }

    @Test
    void integers_and_signs_are_written_as_a_person_would() {
        String text = "scheme Kutta3\norder 3\n|\n| 1/2\n| -1 2\n----\nb | 1/6 2/3 1/6\n";
        String source = source("Kutta3", text, Step.FIXED);
        assertTrue(source.contains("private static final Coefficient A32 = Coefficient.of(2);"));
        assertTrue(source.contains("f.sum(x).minus(k1).plus(A32, k2)"));
        assertFalse(source.contains("A31"));
    }

    @Test
    void a_refuted_claim_that_is_waived_is_said_in_the_javadoc() {
        String source = source("Printed", Catalogue.text("Verner89AsPrinted").orElseThrow(), Step.FIXED);
        String javadoc = source.replaceAll("\\s+\\*\\s+", " ");
        assertTrue(
                javadoc.contains(
                        "order 0, proved over all rooted trees; the claimed order 8 is refuted and waived (as printed in Luo et al."));
    }
}
