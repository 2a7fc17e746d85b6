package io.github.horesnet.tableaux.draw;

/** The colours of the pictures. */
enum Ink {
    BLACK("#1b1f24"),
    GREY("#626a76"),
    SILVER("#b4bac4"),
    FAINT("#e3e6eb"),
    PALE("#f4f6f9"),
    WHITE("#ffffff"),
    BLUE("#2563a8"),
    SKY("#d9e8f8"),
    ORANGE("#a8480a"),
    AMBER("#fde9cf");

    private final String hex;

    Ink(String hex) {
        this.hex = hex;
    }

    String hex() {
        return hex;
    }
}
