package io.github.horesnet.tableaux.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts what is said of rows of rounded decimals: of right ones hardly anything, of wrong ones what is wrong. */
class MomentRepairTest {
    private static final long SEED = 15;
    private static final int FEWEST_PLACES = 3;
    private static final int MOST_PLACES = 8;
    private static final int RANDOM_TABLEAUX = 20;
    private static final int STAGES = 16;

    private static final List<Tableau> EXACT = Catalogue.names().stream()
            .filter(name -> !name.endsWith("AsPrinted"))
            .flatMap(name ->
                    TableauReader.read(Catalogue.text(name).orElseThrow(), name, Optional.empty()).scheme().stream())
            .filter(scheme -> scheme.kind() == Kind.RUNGE_KUTTA)
            .map(Scheme::tableau)
            .toList();

    /** A row whose wrong entries, if there are any, are known. */
    private record Row(Tableau tableau, int stage, List<Integer> wrong) {
        private List<Finding> notes() {
            return MomentRepair.notes(tableau, stage, new Positions("t", Map.of()));
        }

        private boolean isPointedAt() {
            List<Finding> notes = notes();
            return notes.size() == wrong.size()
                    && wrong.stream()
                            .allMatch(column -> notes.get(0).message().contains("a" + stage + "," + column + " is "));
        }
    }

    private static Stream<Row> catalogued(int places) {
        return EXACT.stream().flatMap(tableau -> rows(tableau, places));
    }

    private static Stream<Row> drawn(Random random, int places) {
        return Stream.generate(() -> random(random)).limit(RANDOM_TABLEAUX).flatMap(tableau -> rows(tableau, places));
    }

    private static Stream<Row> rows(Tableau tableau, int places) {
        Tableau rounded = rounded(tableau, places);
        return IntStream.rangeClosed(2, tableau.stages())
                .filter(stage -> !rounded.rowSum(stage).equals(rounded.c(stage)))
                .mapToObj(stage -> new Row(rounded, stage, List.of()));
    }

    private static Tableau rounded(Tableau tableau, int places) {
        List<Surd> c =
                IntStream.rangeClosed(1, tableau.stages()).mapToObj(tableau::c).toList();
        List<List<Surd>> matrix = tableau.matrix().stream()
                .map(row -> row.stream().map(entry -> rounded(entry, places)).toList())
                .toList();
        return new Tableau(Optional.of(c), matrix, tableau.weights(), Optional.empty());
    }

    private static Surd rounded(Surd exact, int places) {
        return Surd.of(Rational.of(Interval.of(exact, 40).decimal(places)));
    }

    /** Returns a tableau of abscissae up to 1 of which nothing but the sums of its rows is right. */
    private static Tableau random(Random random) {
        List<List<Surd>> matrix = new ArrayList<>();
        for (int stage = 0; stage < STAGES; stage++) {
            List<Surd> row = new ArrayList<>();
            Surd rest = Surd.of(1 + random.nextInt(997), 997);
            for (int column = 1; column < stage; column++) {
                Surd entry = Surd.of(random.nextInt(1_995) - 997, 997);
                row.add(entry);
                rest = rest.minus(entry);
            }
            if (stage > 0) {
                row.add(rest);
            }
            matrix.add(row);
        }
        return new Tableau(Optional.empty(), matrix, Collections.nCopies(STAGES, Surd.ZERO), Optional.empty());
    }

    private static Row withWrongEntries(Row row, int count, Random random) {
        List<Integer> columns = new ArrayList<>(IntStream.range(1, row.stage())
                .filter(column -> !row.tableau().a(row.stage(), column).isZero())
                .boxed()
                .toList());
        Collections.shuffle(columns, random);
        List<Integer> wrong = columns.subList(0, Math.min(count, columns.size()));
        Tableau changed = row.tableau();
        for (int column : wrong) {
            Surd error = Surd.of(1 + random.nextInt(200), 100);
            changed = changed.withEntry(
                    row.stage(), column, changed.a(row.stage(), column).plus(error));
        }
        return new Row(changed, row.stage(), wrong);
    }

    private static void assertHardlyAny(String what, IntFunction<Stream<Row>> ofPlaces) {
        for (int places = FEWEST_PLACES; places <= MOST_PLACES; places++) {
            List<Row> rows = ofPlaces.apply(places).toList();
            long noted = rows.stream().filter(row -> !row.notes().isEmpty()).count();
            String counts = noted + " of " + rows.size() + " rows " + what + " of " + places + " places";
            System.out.println(counts + " are said to be wrong in some");
            assertTrue(noted * 100 < rows.size(), counts);
        }
    }

    @Test
    void rounded_rows_of_the_catalogue_are_hardly_ever_said_to_be_wrong() {
        assertHardlyAny("of the catalogue", MomentRepairTest::catalogued);
    }

    @Test
    void rounded_rows_with_nothing_but_right_sums_are_hardly_ever_said_to_be_wrong() {
        Random random = new Random(SEED);
        assertHardlyAny("drawn at random", places -> drawn(random, places));
    }

    @Test
    void rounded_rows_that_are_wrong_in_every_entry_are_hardly_ever_said_to_be_wrong_in_some() {
        Random random = new Random(SEED);
        assertHardlyAny("wrong in every entry", places -> drawn(random, places)
                .map(row -> withWrongEntries(row, row.stage() - 1, random)));
    }

    @Test
    void of_wrong_rows_of_the_catalogue_hardly_any_right_entry_is_said_to_be_wrong() {
        Random random = new Random(SEED);
        for (int count = 1; count <= 2; count++) {
            int wrong = count;
            List<Row> rows = IntStream.rangeClosed(FEWEST_PLACES, MOST_PLACES)
                    .boxed()
                    .flatMap(MomentRepairTest::catalogued)
                    .map(row -> withWrongEntries(row, wrong, random))
                    .toList();
            List<Row> noted =
                    rows.stream().filter(row -> !row.notes().isEmpty()).toList();
            long right = noted.stream().filter(Row::isPointedAt).count();
            System.out.println(right + " of " + noted.size() + " notes on " + rows.size() + " rounded rows with "
                    + wrong + " wrong entries name them");
            assertTrue((noted.size() - right) * 100 < rows.size(), () -> right + " of " + noted.size());
            assertTrue(right * 5 > rows.size(), () -> right + " of " + rows.size());
        }
    }
}
