package io.github.horesnet.tableaux.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes marks as SVG. */
final class Svg {
    private static final int DIGITS = 2;
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder text = new StringBuilder();

    String document(String title, String description, double width, double height, List<Mark> marks) {
        String size = number(width) + " " + number(height);
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\""
                + attribute("width", width) + attribute("height", height) + " viewBox=\"0 0 " + size + "\">");
        line("<title id=\"title\">" + escaped(title) + "</title>");
        line("<desc id=\"desc\">" + escaped(description) + "</desc>");
        line("<rect" + attribute("width", width) + attribute("height", height) + paint("fill", Ink.WHITE) + "/>");
        marks.forEach(this::write);
        line("</svg>");
        return text.toString();
    }

    private void write(Mark mark) {
        if (mark instanceof Mark.Text word) {
            write(word);
        } else if (mark instanceof Mark.Line stroke) {
            line("<path d=\"" + path(stroke.points()) + "\" fill=\"none\"" + paint("stroke", stroke.ink())
                    + attribute("stroke-width", stroke.width()) + " stroke-linejoin=\"round\"/>");
        } else if (mark instanceof Mark.Area area) {
            String outlines =
                    area.outlines().stream().map(outline -> path(outline) + "Z").collect(Collectors.joining());
            line("<path d=\"" + outlines + "\" fill-rule=\"evenodd\"" + paint(area.fill(), area.edge()) + "/>");
        } else if (mark instanceof Mark.Box box) {
            write(box);
        } else if (mark instanceof Mark.Disc disc) {
            line("<circle" + attribute("cx", disc.centre().x())
                    + attribute("cy", disc.centre().y())
                    + attribute("r", disc.radius()) + paint(disc.fill(), disc.edge()) + "/>");
        } else if (mark instanceof Mark.Group group) {
            line("<g><title>" + escaped(group.title()) + "</title>");
            group.marks().forEach(this::write);
            line("</g>");
        }
    }

    private void write(Mark.Text word) {
        line("<text" + attribute("x", word.at().x()) + attribute("y", word.at().y())
                + attribute("font-size", word.size()) + " " + word.face().attributes()
                + " text-anchor=\"" + word.anchor().name().toLowerCase(Locale.ROOT) + "\""
                + paint("fill", word.ink()) + ">" + escaped(word.content()) + "</text>");
    }

    private void write(Mark.Box box) {
        Bounds bounds = box.bounds();
        line("<rect" + attribute("x", bounds.left())
                + attribute("y", bounds.top())
                + attribute("width", bounds.right() - bounds.left())
                + attribute("height", bounds.bottom() - bounds.top())
                + attribute("rx", box.radius())
                + paint(box.fill(), box.edge()) + "/>");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String path(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    private static String paint(Ink fill, Ink edge) {
        return paint("fill", fill) + paint("stroke", edge) + " stroke-width=\"1.5\"";
    }

    private static String paint(String attribute, Ink ink) {
        return " " + attribute + "=\"" + ink.hex() + "\"";
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String number(double value) {
        BigDecimal hundredths = BigDecimal.valueOf(Math.round(value * 100), DIGITS);
        return hundredths.signum() == 0 ? "0" : hundredths.stripTrailingZeros().toPlainString();
    }

    /** Nothing in the text is read as markup, and what XML cannot hold is replaced. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isXml(character) ? character : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean plain = character >= ' ' && !surrogate && character != 0xFFFE && character != 0xFFFF;
        return plain || character == '\t';
    }
}
