package io.github.horesnet.tableaux.exact;

import java.math.BigInteger;
import java.util.Map;

/** Writes a surd as one sum of integer multiples of roots over one denominator, or as a decimal. */
record SurdText(String plus, String minus, String root, String close) {
    private static final SurdText NOTATION = new SurdText("+", "-", "*sqrt(", ")");
    private static final SurdText MATHEMATICS = new SurdText(" + ", " − ", "√", "");

    static String notation(Surd surd) {
        return NOTATION.write(surd);
    }

    static String mathematics(Surd surd) {
        return MATHEMATICS.write(surd).replace('-', '−');
    }

    private String write(Surd surd) {
        return surd.isExact() ? fraction(surd) : RoundedText.decimal(surd);
    }

    private String fraction(Surd surd) {
        BigInteger denominator = surd.denominator();
        StringBuilder sum = new StringBuilder();
        for (Map.Entry<Long, Rational> term : surd.terms().entrySet()) {
            Rational factor = term.getValue();
            appendTerm(sum, factor.times(Rational.of(denominator)).numerator(), term.getKey());
        }
        if (denominator.equals(BigInteger.ONE)) {
            return sum.isEmpty() ? "0" : sum.toString();
        }
        return (surd.terms().size() > 1 ? "(" + sum + ")" : sum.toString()) + "/" + denominator;
    }

    private void appendTerm(StringBuilder sum, BigInteger factor, long radicand) {
        if (!sum.isEmpty()) {
            sum.append(factor.signum() < 0 ? minus : plus);
        } else if (factor.signum() < 0) {
            sum.append('-');
        }
        BigInteger size = factor.abs();
        if (radicand == 1) {
            sum.append(size);
        } else {
            String scaled = size + root;
            String bare = root.startsWith("*") ? root.substring(1) : root;
            sum.append(size.equals(BigInteger.ONE) ? bare : scaled)
                    .append(radicand)
                    .append(close);
        }
    }
}
