package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows that say how registers are updated, gathered as they are read and expanded to a tableau.
 *
 * <ul>
 *   <li>{@code A | …} and {@code B | …}: Williamson's 2N form, dᵢ = Aᵢ dᵢ₋₁ + h F(uᵢ₋₁), uᵢ = uᵢ₋₁ + Bᵢ dᵢ, with u₀ = x
 *       and x′ = uₛ.
 *   <li>{@code alpha | …} and {@code beta | …}, one of each for a stage: the form of Shu and Osher, uᵢ = Σ αᵢⱼ uⱼ + h βᵢⱼ
 *       F(uⱼ) over j from 0 to i − 1.
 * </ul>
 */
final class RegisterRows {
    private static final Set<String> LOW_STORAGE = Set.of("A", "B");
    private static final Set<String> SHU_OSHER = Set.of("alpha", "beta");

    private final Map<String, List<Row>> rows = new HashMap<>();

    static boolean isLabel(String label) {
        return LOW_STORAGE.contains(label) || SHU_OSHER.contains(label);
    }

    /** Reads a row. */
    void read(String label, Cell entries, Scope constants) {
        Set<String> form = LOW_STORAGE.contains(label) ? LOW_STORAGE : SHU_OSHER;
        if (!form.containsAll(rows.keySet())) {
            throw NotationException.syntax(
                    entries.column(), "row " + label + " belongs to another form than the rows before it");
        }
        List<Row> sameLabel = rows.computeIfAbsent(label, key -> new ArrayList<>());
        if (form == LOW_STORAGE && !sameLabel.isEmpty()) {
            throw NotationException.syntax(entries.column(), "a second row " + label);
        }
        // A row that cannot be read still counts, so that the rows after it keep their stages.
        int stage = sameLabel.size() + 1;
        sameLabel.add(Row.read(new Cell("", entries.column()), constants));
        if (stage > Limits.STAGES) {
            throw NotationException.value(entries.column(), "more than " + Limits.STAGES + " stages");
        }
        Row row = Row.read(entries, constants);
        int longest = form == LOW_STORAGE ? Limits.STAGES : stage;
        if (row.lastNonZero() > longest) {
            throw NotationException.syntax(
                    row.columns().getOrDefault(row.lastNonZero(), entries.column()),
                    "row " + label + " has entry " + row.lastNonZero() + ", but at most " + longest
                            + " are known here");
        }
        sameLabel.set(stage - 1, row);
    }

    boolean any() {
        return !rows.isEmpty();
    }

    /**
     * Returns the tableau.
     *
     * @throws NotationException if rows are missing, or α's do not sum to 1
     */
    Tableau tableau() {
        return rows.keySet().stream().anyMatch(LOW_STORAGE::contains) ? lowStorage() : shuOsher();
    }

    private Tableau lowStorage() {
        int stages = rows.getOrDefault("B", List.of()).stream()
                .mapToInt(Row::lastNonZero)
                .max()
                .orElse(0);
        if (stages == 0) {
            throw NotationException.syntax(1, "no row B with the factors of the low-storage form");
        }
        List<Surd> a = entries("A", stages);
        List<Surd> b = entries("B", stages);
        if (!a.get(0).isZero()) {
            throw NotationException.syntax(1, "A1 is " + a.get(0) + ", but there is no register before it; expected 0");
        }
        List<List<Surd>> matrix = new ArrayList<>();
        List<Surd> d = zeros(stages);
        List<Surd> u = zeros(stages);
        for (int stage = 0; stage < stages; stage++) {
            matrix.add(u.subList(0, stage));
            d = plus(scaled(d, a.get(stage)), unit(stages, stage));
            u = plus(u, scaled(d, b.get(stage)));
        }
        return new Tableau(Optional.empty(), matrix, u, Optional.empty());
    }

    private Tableau shuOsher() {
        List<Row> alphas = rows.getOrDefault("alpha", List.of());
        List<Row> betas = rows.getOrDefault("beta", List.of());
        int stages = alphas.size();
        if (betas.size() != stages) {
            throw NotationException.syntax(
                    1, stages + " rows alpha and " + betas.size() + " rows beta; expected one of each for a stage");
        }
        List<List<Surd>> registers = new ArrayList<>(List.of(zeros(stages)));
        for (int stage = 1; stage <= stages; stage++) {
            List<Surd> alpha = alphas.get(stage - 1).toList(stage);
            List<Surd> beta = betas.get(stage - 1).toList(stage);
            Surd sum = Tableau.sum(alpha);
            if (!sum.isOne()) {
                throw NotationException.value(1, "row alpha of stage " + stage + " sums to " + sum + ", expected 1");
            }
            List<Surd> register = zeros(stages);
            for (int j = 0; j < stage; j++) {
                register = plus(register, scaled(registers.get(j), alpha.get(j)));
                register = plus(register, scaled(unit(stages, j), beta.get(j)));
            }
            registers.add(register);
        }
        List<List<Surd>> matrix = IntStream.range(0, stages)
                .mapToObj(stage -> registers.get(stage).subList(0, stage))
                .toList();
        return new Tableau(Optional.empty(), matrix, registers.get(stages), Optional.empty());
    }

    private List<Surd> entries(String label, int stages) {
        return rows.getOrDefault(label, List.of()).stream()
                .findFirst()
                .map(row -> row.toList(stages))
                .orElseGet(() -> zeros(stages));
    }

    private static List<Surd> zeros(int size) {
        return Collections.nCopies(size, Surd.ZERO);
    }

    private static List<Surd> unit(int size, int index) {
        return IntStream.range(0, size)
                .mapToObj(i -> i == index ? Surd.ONE : Surd.ZERO)
                .toList();
    }

    private static List<Surd> plus(List<Surd> left, List<Surd> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i).plus(right.get(i)))
                .toList();
    }

    private static List<Surd> scaled(List<Surd> row, Surd factor) {
        return row.stream().map(entry -> entry.times(factor)).toList();
    }
}
