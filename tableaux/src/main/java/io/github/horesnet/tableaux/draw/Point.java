package io.github.horesnet.tableaux.draw;

/** A point: of a picture in pixels from its top left corner, or of the complex plane. */
record Point(double x, double y) {}
