package io.github.horesnet.tableaux.draw;

import java.util.List;
import java.util.stream.Stream;

/** One thing drawn in a picture. */
sealed interface Mark {
    /** Where a text stands: its point is the start, the middle or the end of its baseline. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        /** Returns how much of a text's width lies before its point. */
        double share() {
            return share;
        }
    }

    /** A text on its baseline. */
    record Text(Point at, double size, Face face, Anchor anchor, Ink ink, String content) implements Mark {
        /** Returns the rectangle that the text stays within, whatever font the family gives. */
        Bounds bounds() {
            double width = face.width(content, size);
            double left = at.x() - width * anchor.share();
            return new Bounds(left, at.y() - Face.ASCENT * size, left + width, at.y() + Face.descent(content) * size);
        }
    }

    /** A line through points. */
    record Line(List<Point> points, double width, Ink ink) implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** What closed outlines enclose; an outline within another is a hole. */
    record Area(List<List<Point>> outlines, Ink fill, Ink edge) implements Mark {
        public Area {
            outlines = outlines.stream().map(List::copyOf).toList();
        }
    }

    /** A rectangle with rounded corners. */
    record Box(Bounds bounds, double radius, Ink fill, Ink edge) implements Mark {}

    /** A filled circle. */
    record Disc(Point centre, double radius, Ink fill, Ink edge) implements Mark {}

    /** Marks that mean one thing, which its title says. */
    record Group(String title, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    /** Returns the mark and all marks within it. */
    default Stream<Mark> all() {
        return this instanceof Group group
                ? Stream.concat(Stream.of(this), group.marks().stream().flatMap(Mark::all))
                : Stream.of(this);
    }
}
