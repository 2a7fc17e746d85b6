package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans a pass that keeps nothing for a backward one and holds few maps: a map is held until it would be one too many;
 * then it is added to others, by which everything that is still to be computed can be expressed without it.
 *
 * <p>All forms are kept in terms of the maps that are held, so that an exchange of maps is a substitution.
 */
final class Frugal {
    /** Larger shares lose too many digits, and come of decimals that depend on one another but for their rounding. */
    private static final double MOST_GROWTH = Math.log(1_000);

    private final List<Integer> stages;
    private final List<LinearForm> forms;
    private final Scaling scaling;
    private final int most;
    private final Set<Operand> held = new TreeSet<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private int partials;

    private Frugal(int states, List<Integer> stages, List<LinearForm> forms, Scaling scaling, int most) {
        this.stages = stages;
        this.forms = new ArrayList<>(forms);
        this.scaling = scaling;
        this.most = most;
        IntStream.rangeClosed(1, states).mapToObj(Operand.State::new).forEach(held::add);
    }

    /**
     * Returns the instructions that hold at most so many maps, or as few more as this way of planning can.
     *
     * @param forms the inputs of the stages and the outputs, over stages as they are scaled
     */
    static List<Instruction> instructions(
            int states, List<Integer> stages, List<LinearForm> forms, Scaling scaling, int most) {
        return new Frugal(states, stages, forms, scaling, most).instructions();
    }

    private List<Instruction> instructions() {
        for (int place = 0; place < stages.size(); place++) {
            held.retainAll(operands(place));
            reduce(place);
            evaluate(place);
        }
        LastUses lastUses = LastUses.withStates(forms);
        instructions.add(new Instruction.Yield(IntStream.range(stages.size(), forms.size())
                .mapToObj(place -> lastUses.sum(forms.get(place), place))
                .toList()));
        return instructions;
    }

    /** Returns what the forms from a place on use. */
    private SortedSet<Operand> operands(int from) {
        SortedSet<Operand> operands = new TreeSet<>();
        forms.subList(from, forms.size()).forEach(form -> operands.addAll(form.operands()));
        return operands;
    }

    private void evaluate(int place) {
        int stage = stages.get(place);
        LinearForm input = forms.get(place);
        Monomial scale = scaling.of(stage).orElse(Monomial.ONE);
        SortedSet<Operand> later = operands(place + 1);
        Optional<Operand> map = input.operands().stream()
                .filter(operand -> input.isJust(operand) && later.contains(operand))
                .findFirst();
        LastUses lastUses = LastUses.withStates(forms);
        instructions.add(map.<Instruction>map(operand -> new Instruction.EvaluateMap(stage, operand, scale))
                .orElseGet(() -> new Instruction.Evaluate(stage, lastUses.sum(input, place), scale)));
        held.retainAll(later);
        held.add(new Operand.K(stage));
    }

    /** Exchanges maps until at most so many are held while a stage runs as may be, or no exchange leaves fewer. */
    private void reduce(int place) {
        boolean reduced = true;
        while (reduced && remembered(place).size() >= most) {
            Optional<Exchange> exchange = exchange(place);
            exchange.ifPresent(found -> follow(place, found));
            reduced = exchange.isPresent();
        }
    }

    private List<Operand> remembered(int place) {
        SortedSet<Operand> remembered = operands(place + 1);
        remembered.retainAll(held);
        return List.copyOf(remembered);
    }

    /**
     * One map less to remember.
     *
     * @param leaving the map that is not needed any more
     * @param shares how much of it is added to each of the other maps
     */
    private record Exchange(Operand leaving, NavigableMap<Operand, Surd> shares) {
        /** How far the shares are from 1, by which digits are lost. */
        private double growth() {
            return shares.values().stream()
                    .mapToDouble(share -> Math.abs(Math.log(Math.abs(Rounding.nearestDouble(share)))))
                    .max()
                    .orElse(0);
        }

        /** How many maps are changed that a form uses, which must be undone for it. */
        private long undoneFor(LinearForm form) {
            return form.operands().stream().filter(shares::containsKey).count();
        }

        private int size() {
            return shares.size();
        }
    }

    /** Finds what changes few maps that the next stage uses, then few maps at all, in shares near 1. */
    private Optional<Exchange> exchange(int place) {
        List<Operand> remembered = remembered(place);
        List<List<Surd>> rows = forms.subList(place + 1, forms.size()).stream()
                .flatMap(form -> form.parts().values().stream())
                .map(part -> remembered.stream()
                        .map(operand -> part.getOrDefault(operand, Surd.ZERO))
                        .toList())
                .toList();
        return Elimination.relations(rows).stream()
                .flatMap(relation -> exchanges(remembered, relation))
                .filter(exchange -> exchange.growth() < MOST_GROWTH)
                .min(Comparator.<Exchange>comparingLong(exchange -> exchange.undoneFor(forms.get(place)))
                        .thenComparingInt(Exchange::size)
                        .thenComparingDouble(Exchange::growth));
    }

    /** From Σ cⱼ rowⱼ = 0 follows row(leaving) = −Σ cⱼ/c(leaving) rowⱼ, over the others, for all that is computed later. */
    private static Stream<Exchange> exchanges(List<Operand> remembered, List<Surd> relation) {
        return IntStream.range(0, remembered.size())
                .filter(leaving -> !relation.get(leaving).isZero())
                .mapToObj(leaving -> {
                    NavigableMap<Operand, Surd> shares = new TreeMap<>();
                    IntStream.range(0, remembered.size())
                            .filter(i -> i != leaving && !relation.get(i).isZero())
                            .forEach(i -> shares.put(
                                    remembered.get(i), relation.get(i).negated().dividedBy(relation.get(leaving))));
                    return new Exchange(remembered.get(leaving), shares);
                });
    }

    private void follow(int place, Exchange exchange) {
        Operand leaving = exchange.leaving();
        exchange.shares().forEach((operand, share) -> {
            Operand.Partial partial = new Operand.Partial(++partials);
            // operand = share (partial − leaving)
            LinearForm replacement =
                    LinearForm.ZERO.plus(Monomial.ONE, share, partial).plus(Monomial.ONE, share.negated(), leaving);
            forms.replaceAll(form -> form.substitute(operand, replacement));
            boolean last = operand.equals(exchange.shares().lastKey())
                    && !forms.get(place).operands().contains(leaving);
            List<Sum.Term> terms = List.of(
                    new Sum.Term(Surd.ONE.dividedBy(share), operand, true), new Sum.Term(Surd.ONE, leaving, last));
            instructions.add(new Instruction.Combine(partial, new Sum(List.of(new Sum.Part(Monomial.ONE, terms)))));
            held.remove(operand);
            held.add(partial);
        });
        if (!forms.get(place).operands().contains(leaving)) {
            held.remove(leaving);
        }
    }
}
