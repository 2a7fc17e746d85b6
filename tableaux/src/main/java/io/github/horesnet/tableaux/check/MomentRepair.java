package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Points at the one or two wrong entries of a row of A whose decimals are rounded: entries that, solved for, make the
 * moments Σ aᵢⱼ cⱼᵏ of the row c^(k+1)/(k+1) within half a unit of the last place of each decimal, two moments more than
 * there are unknowns, where it is far from likely that any entries would do so by chance.
 */
final class MomentRepair {
    private static final int DIGITS = 60;

    /** The moments beyond the unknowns that tell a wrong entry from a right one. */
    private static final int CHECKS = 2;

    private static final int UNKNOWNS = 2;

    /** How many of the entries that are tried may make the moments right by chance, on average. */
    private static final double CHANCE = 0.001;

    private final Tableau tableau;
    private final int stage;
    private final List<Interval> entries;

    /** The powers c^k of each abscissa, for each k. */
    private final List<List<Interval>> powers;

    /** What the moment of each k lacks, with the entries as they are. */
    private final List<Interval> lacks;

    private MomentRepair(Tableau tableau, int stage) {
        this.tableau = tableau;
        this.stage = stage;
        this.entries = IntStream.range(1, stage)
                .mapToObj(j -> asWritten(tableau.a(stage, j)))
                .toList();
        this.powers = powers();
        this.lacks = IntStream.range(0, UNKNOWNS + CHECKS).mapToObj(this::lack).toList();
    }

    private List<List<Interval>> powers() {
        List<List<Interval>> all = new ArrayList<>();
        for (int power = 0; power <= UNKNOWNS + CHECKS; power++) {
            List<Interval> column = new ArrayList<>();
            for (int j = 1; j <= stage; j++) {
                Interval c = Interval.of(tableau.c(j), DIGITS);
                column.add(
                        power == 0
                                ? Interval.ONE
                                : all.get(power - 1).get(j - 1).times(c).rounded(DIGITS));
            }
            all.add(column);
        }
        return all;
    }

    private Interval lack(int power) {
        Interval lack = power(stage, power + 1).times(Interval.of(Surd.of(1, power + 1), DIGITS));
        for (int j = 1; j < stage; j++) {
            lack = lack.minus(term(j, power));
        }
        return lack;
    }

    private Interval term(int column, int power) {
        return entry(column).times(power(column, power)).rounded(DIGITS);
    }

    private record Solution(int column, Interval value) {}

    /** Returns a note for each wrong entry of a row, if they are at most two and no others could be. */
    static List<Finding> notes(Tableau tableau, int stage, Positions positions) {
        boolean rounded = IntStream.range(1, stage).anyMatch(j -> places(tableau.a(stage, j)) > 0);
        if (!rounded) {
            return List.of();
        }
        MomentRepair repair = new MomentRepair(tableau, stage);
        List<List<Solution>> found = repair.singles();
        if (found.isEmpty()) {
            found = repair.pairs();
        }
        return found.size() == 1 && repair.isSure(found.get(0)) ? repair.notes(found.get(0), positions) : List.of();
    }

    private boolean isSure(List<Solution> solutions) {
        double entries = candidates().count();
        double tried = solutions.size() == 1 ? entries : entries * (entries + 1) / 2;
        double chance =
                checks(solutions).mapToDouble(power -> chance(power, solutions)).reduce(tried, (l, r) -> l * r);
        return chance < CHANCE;
    }

    /**
     * Returns how likely it is that wrong solutions make a moment right: they would leave it about as far off as it is,
     * or as the sum of the row would set it off, and it is right within the width that the decimals leave.
     */
    private double chance(int power, List<Solution> solutions) {
        double bySum = least(lacks.get(0)) * least(power(stage, power));
        double size = Math.max(bySum, least(lacks.get(power)));
        double width = missing(power, solutions).width().doubleValue();
        return width < size ? width / size : 1;
    }

    /** Returns the smallest absolute value in an interval. */
    private static double least(Interval interval) {
        return interval.signum() == 0
                ? 0
                : interval.low().abs().min(interval.high().abs()).doubleValue();
    }

    private List<List<Solution>> singles() {
        return candidates()
                .mapToObj(p -> List.of(new Solution(p, lacks.get(0).plus(entry(p)))))
                .filter(this::isRight)
                .toList();
    }

    private List<List<Solution>> pairs() {
        return candidates()
                .boxed()
                .flatMap(p -> candidates().filter(q -> q > p).boxed().flatMap(q -> pair(p, q)))
                .filter(this::isRight)
                .toList();
    }

    private Stream<List<Solution>> pair(int p, int q) {
        Interval distance = power(q, 1).minus(power(p, 1));
        if (distance.contains(Rational.ZERO)) {
            return Stream.of();
        }
        List<Solution> without = List.of(new Solution(p, Interval.ZERO), new Solution(q, Interval.ZERO));
        Interval sum = missing(0, without);
        Interval second = missing(1, without)
                .minus(power(p, 1).times(sum))
                .times(distance.reciprocal(DIGITS))
                .rounded(DIGITS);
        return Stream.of(List.of(new Solution(p, sum.minus(second)), new Solution(q, second)));
    }

    private IntStream candidates() {
        return IntStream.range(1, stage).filter(j -> !tableau.a(stage, j).isZero());
    }

    /** Returns whether the solutions differ from what they replace and meet more moments than they were solved from. */
    private boolean isRight(List<Solution> solutions) {
        boolean changed = solutions.stream()
                .noneMatch(solution ->
                        solution.value().minus(entry(solution.column())).contains(Rational.ZERO));
        return changed
                && checks(solutions).allMatch(power -> missing(power, solutions).contains(Rational.ZERO));
    }

    /** Returns the powers of the moments that the solutions were not solved from. */
    private static IntStream checks(List<Solution> solutions) {
        return IntStream.range(solutions.size(), solutions.size() + CHECKS);
    }

    /** Returns what Σ aⱼ cⱼᵏ lacks with solutions in the place of their entries. */
    private Interval missing(int power, List<Solution> solutions) {
        Interval missing = lacks.get(power);
        for (Solution solution : solutions) {
            int column = solution.column();
            // Not plus, which would count the entry's width twice: the term was subtracted, and is taken back.
            Interval term = term(column, power);
            missing = new Interval(
                            missing.low().add(term.high()), missing.high().add(term.low()))
                    .minus(solution.value().times(power(column, power)).rounded(DIGITS));
        }
        return missing;
    }

    private Interval power(int j, int power) {
        return powers.get(power).get(j - 1);
    }

    private Interval entry(int column) {
        return entries.get(column - 1);
    }

    private List<Finding> notes(List<Solution> solutions, Positions positions) {
        List<String> values = new ArrayList<>();
        for (Solution solution : solutions) {
            String name = "a" + stage + "," + solution.column();
            values.add(name + " is " + tableau.a(stage, solution.column()) + ", expected about "
                    + decimal(solution.value()));
        }
        String message = String.join(", and ", values) + ": so row " + stage + " sums to c" + stage
                + ", and its products with c^k to c" + stage + "^(k+1)/(k+1) up to k = "
                + (solutions.size() + CHECKS - 1) + ", as far as its decimals tell";
        return solutions.stream()
                .map(solution ->
                        new Finding(Rule.REPAIR, positions.of(Place.stage(stage).at(solution.column())), message))
                .toList();
    }

    /** Returns the middle of an interval with the digits that its width leaves. */
    private static String decimal(Interval value) {
        BigDecimal middle = value.middle();
        int certain = middle.precision()
                - middle.scale()
                + value.width().scale()
                - value.width().precision();
        return middle.round(new MathContext(Math.max(2, Math.min(certain, 20)))).toPlainString();
    }

    private static int places(Surd entry) {
        return entry.isRational() ? entry.rational().decimalPlaces().orElse(0) : 0;
    }

    /** Returns the numbers that round to a decimal, and any other number as it is. */
    private static Interval asWritten(Surd entry) {
        int places = places(entry);
        Interval exact = Interval.of(entry, DIGITS);
        BigDecimal half = BigDecimal.valueOf(5, places + 1);
        return places == 0
                ? exact
                : new Interval(exact.low().subtract(half), exact.high().add(half));
    }
}
