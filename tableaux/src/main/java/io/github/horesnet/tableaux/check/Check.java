package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Effort;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Position;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Reading;
import io.github.horesnet.tableaux.notation.TableauReader;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.scheme.Kind;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks the text of a scheme: reads it, proves its order, and applies every rule. */
public final class Check {
    private static final Comparator<Finding> BY_POSITION = Comparator.comparing(
            Finding::position, Comparator.comparingInt(Position::line).thenComparingInt(Position::column));

    private Check() {}

    /**
     * Checks a text.
     *
     * @param source the name of the text in positions, such as a file's name
     * @param defaultName the name of the scheme where the text has no line {@code scheme}
     */
    public static Report text(String text, String source, Optional<String> defaultName) {
        Reading reading = TableauReader.read(text, source, defaultName);
        try {
            return Effort.bounded(() -> report(reading));
        } catch (ArithmeticException e) {
            Finding finding = new Finding(
                    Rule.VALUE,
                    reading.positions().of(Place.SCHEME),
                    "the scheme cannot be checked: " + e.getMessage());
            return new Report(Optional.empty(), reading.step(), List.of(finding));
        }
    }

    private static Report report(Reading reading) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        Optional<Report.Facts> facts = reading.scheme().map(Check::facts);
        facts.ifPresent(proved -> {
            findings.addAll(KindRules.apply(proved.scheme(), reading.positions()));
            findings.addAll(StageRules.apply(proved.scheme(), reading.positions()));
            if (proved.scheme().kind() == Kind.RUNGE_KUTTA) {
                findings.addAll(RowRules.apply(proved.scheme(), reading.positions()));
                findings.addAll(CoefficientRules.apply(proved.scheme(), reading.positions()));
                findings.addAll(OrderRules.apply(proved, reading.positions()));
                findings.addAll(Repair.apply(proved.scheme(), reading.positions(), List.copyOf(findings)));
            }
        });
        findings.sort(BY_POSITION);
        return new Report(facts, reading.step(), findings);
    }

    private static Report.Facts facts(Scheme scheme) {
        if (scheme.kind() != Kind.RUNGE_KUTTA) {
            return new Report.Facts(scheme, Optional.empty(), Optional.empty());
        }
        OrderProof.Pair proofs = OrderProof.ofBoth(scheme.tableau());
        return new Report.Facts(scheme, Optional.of(proofs.order()), proofs.embedded());
    }
}
