package io.github.horesnet.tableaux.draw;

import java.util.List;

/** A drawing for people. */
public final class Picture {
    private final String title;
    private final String description;
    private final double width;
    private final double height;
    private final List<Mark> marks;

    /**
     * Creates a picture.
     *
     * @param title what it shows, in a few words
     * @param description what it shows, for those who cannot see it
     */
    Picture(String title, String description, double width, double height, List<Mark> marks) {
        this.title = title;
        this.description = description;
        this.width = Math.ceil(width);
        this.height = Math.ceil(height);
        this.marks = List.copyOf(marks);
    }

    String title() {
        return title;
    }

    Bounds bounds() {
        return new Bounds(0, 0, width, height);
    }

    List<Mark> marks() {
        return marks;
    }

    /** Returns the picture as the text of an SVG file, which needs no other file. */
    public String svg() {
        return new Svg().document(title, description, width, height, marks);
    }
}
