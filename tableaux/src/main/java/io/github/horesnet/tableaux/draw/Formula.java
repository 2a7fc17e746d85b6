package io.github.horesnet.tableaux.draw;

import java.util.ArrayList;
import java.util.List;

/** A formula as a box on a baseline, set from smaller ones. */
sealed interface Formula {
    double width();

    /** Returns how far it rises above its baseline. */
    double ascent();

    /** Returns how far it falls below its baseline. */
    double descent();

    /** Returns the marks that draw it, from the left end of its baseline. */
    List<Mark> at(Point origin);

    default double height() {
        return ascent() + descent();
    }

    /** Returns the marks that draw it, from the middle of its baseline. */
    default List<Mark> centredAt(Point middle) {
        return at(new Point(middle.x() - width() / 2, middle.y()));
    }

    /** Letters or digits; a font narrower than estimated leaves room before, after or around them. */
    record Word(String content, double size, Face face, Mark.Anchor anchor) implements Formula {
        @Override
        public double width() {
            return face.width(content, size);
        }

        @Override
        public double ascent() {
            return Face.ASCENT * size;
        }

        @Override
        public double descent() {
            return Face.descent(content) * size;
        }

        @Override
        public List<Mark> at(Point origin) {
            Point point = new Point(origin.x() + width() * anchor.share(), origin.y());
            return List.of(new Mark.Text(point, size, face, anchor, Ink.BLACK, content));
        }
    }

    /** Formulas side by side. */
    record Row(List<Formula> parts, double gap) implements Formula {
        public Row {
            parts = List.copyOf(parts);
        }

        @Override
        public double width() {
            double gaps = gap * Math.max(0, parts.size() - 1);
            return parts.stream().mapToDouble(Formula::width).sum() + gaps;
        }

        @Override
        public double ascent() {
            return parts.stream().mapToDouble(Formula::ascent).max().orElse(0);
        }

        @Override
        public double descent() {
            return parts.stream().mapToDouble(Formula::descent).max().orElse(0);
        }

        @Override
        public List<Mark> at(Point origin) {
            List<Mark> marks = new ArrayList<>();
            double x = origin.x();
            for (Formula part : parts) {
                marks.addAll(part.at(new Point(x, origin.y())));
                x += part.width() + gap;
            }
            return marks;
        }
    }

    /** One formula over another. */
    record Fraction(Formula over, Formula under, double size) implements Formula {
        private double axis() {
            return 0.28 * size;
        }

        private double gap() {
            return 0.17 * size;
        }

        @Override
        public double width() {
            return Math.max(over.width(), under.width()) + 0.2 * size;
        }

        @Override
        public double ascent() {
            return axis() + gap() + over.height();
        }

        @Override
        public double descent() {
            return gap() + under.height() - axis();
        }

        @Override
        public List<Mark> at(Point origin) {
            double bar = origin.y() - axis();
            double middle = origin.x() + width() / 2;
            List<Mark> marks = new ArrayList<>(over.centredAt(new Point(middle, bar - gap() - over.descent())));
            Point end = new Point(origin.x() + width(), bar);
            marks.add(new Mark.Line(List.of(new Point(origin.x(), bar), end), 1, Ink.BLACK));
            marks.addAll(under.centredAt(new Point(middle, bar + gap() + under.ascent())));
            return marks;
        }
    }

    /** A square root, whose sign is drawn, since not every font has one that fits. */
    record Root(Formula radicand, double size) implements Formula {
        private double sign() {
            return 0.6 * size;
        }

        @Override
        public double width() {
            return sign() + radicand.width() + 0.06 * size;
        }

        @Override
        public double ascent() {
            return radicand.ascent() + 0.14 * size;
        }

        @Override
        public double descent() {
            return Math.max(radicand.descent(), 0.06 * size);
        }

        @Override
        public List<Mark> at(Point origin) {
            double top = -radicand.ascent() - 0.08 * size;
            List<Point> sign = List.of(
                    new Point(origin.x() + 0.06 * size, origin.y() - 0.3 * size),
                    new Point(origin.x() + 0.18 * size, origin.y() - 0.38 * size),
                    new Point(origin.x() + 0.33 * size, origin.y()),
                    new Point(origin.x() + 0.55 * size, origin.y() + top),
                    new Point(origin.x() + width(), origin.y() + top));
            List<Mark> marks = new ArrayList<>(radicand.at(new Point(origin.x() + sign(), origin.y())));
            marks.add(new Mark.Line(sign, 1, Ink.BLACK));
            return marks;
        }
    }

    /** An index below the end of a formula, or an exponent above it where the drop is negative. */
    record Index(Formula base, Formula index, double drop) implements Formula {
        @Override
        public double width() {
            return base.width() + index.width();
        }

        @Override
        public double ascent() {
            return Math.max(base.ascent(), index.ascent() - drop);
        }

        @Override
        public double descent() {
            return Math.max(base.descent(), index.descent() + drop);
        }

        @Override
        public List<Mark> at(Point origin) {
            List<Mark> marks = new ArrayList<>(base.at(origin));
            marks.addAll(index.at(new Point(origin.x() + base.width(), origin.y() + drop)));
            return marks;
        }
    }

    /** A formula under a hat. */
    record Hat(Formula base, double size) implements Formula {
        @Override
        public double width() {
            return base.width();
        }

        @Override
        public double ascent() {
            return base.ascent() + 0.3 * size;
        }

        @Override
        public double descent() {
            return base.descent();
        }

        @Override
        public List<Mark> at(Point origin) {
            double middle = origin.x() + width() / 2;
            double foot = origin.y() - base.ascent() - 0.04 * size;
            List<Mark> marks = new ArrayList<>(base.at(origin));
            List<Point> hat = List.of(
                    new Point(middle - 0.2 * size, foot),
                    new Point(middle, foot - 0.2 * size),
                    new Point(middle + 0.2 * size, foot));
            marks.add(new Mark.Line(hat, 1, Ink.BLACK));
            return marks;
        }
    }
}
