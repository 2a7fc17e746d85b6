package io.github.horesnet.tableaux.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.check.Check;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.finding.Severity;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    static List<String> names() {
        return Catalogue.names();
    }

    private static Report check(String name) {
        return Check.text(Catalogue.text(name).orElseThrow(), name + ".tableau", Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_scheme_has_its_claimed_order_and_no_higher_one(String name) {
        Report report = check(name);
        Report.Facts facts = report.facts().orElseThrow();
        Claims claims = facts.scheme().claims();
        assertTrue(report.findings().stream().allMatch(finding -> finding.rule().severity() == Severity.NOTE));
        if (facts.scheme().kind() == Kind.RUNGE_KUTTA
                && claims.waiver(Waiver.ORDER).isEmpty()) {
            assertEquals(claims.order(), Optional.of(facts.order().orElseThrow().order()));
            assertFalse(facts.order().orElseThrow().failure().isEmpty());
        }
        assertEquals(claims.embeddedOrder(), facts.embeddedOrder().map(proof -> proof.order()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_scheme_is_named_after_its_file_and_cited(String name) {
        Report.Facts facts = check(name).facts().orElseThrow();
        assertEquals(name, facts.scheme().name());
        assertFalse(facts.scheme().claims().citations().isEmpty());
    }

    @Test
    void the_index_lists_every_file() throws IOException, URISyntaxException {
        Path index = Path.of(Catalogue.class
                .getResource("/io/github/horesnet/tableaux/catalogue/index")
                .toURI());
        try (var files = Files.list(index.resolveSibling("."))) {
            assertEquals(
                    new TreeSet<>(Catalogue.names()),
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".tableau"))
                            .map(file -> file.replace(".tableau", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void Verner_has_order_8_with_an_embedded_order_9_in_16_stages() {
        Report.Facts facts = check("Verner89").facts().orElseThrow();
        assertEquals(8, facts.order().orElseThrow().order());
        Tableau tableau = facts.scheme().tableau();
        assertEquals(
                286,
                facts.order().orElseThrow().failures(tableau, tableau.weights()).size());
        assertEquals(9, facts.embeddedOrder().orElseThrow().order());
        assertEquals(16, facts.scheme().stages());
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest() {
        assertEquals(Optional.empty(), Catalogue.text("../index"));
        assertEquals("unknown scheme 'RK5'; did you mean 'RK4'?", Catalogue.unknown("RK5"));
    }
}
