package io.github.horesnet.runtime.data;

/** The forms that bands of colour take; mirroring left to right leaves each of them as it is. */
enum Form {
    /** Nearly horizontal bands. */
    LEVEL {
        @Override
        Front front(Draws draws, ImageSize size) {
            return line(draws.between(-0.15, 0.15));
        }
    },

    /** Bands that climb to the left or to the right. */
    SLANTED {
        @Override
        Front front(Draws draws, ImageSize size) {
            return line(draws.sign() * draws.between(0.6, 0.95));
        }
    },

    /** Bands folded at the middle, with the tip on top. */
    PEAKED {
        @Override
        Front front(Draws draws, ImageSize size) {
            return folded(draws.between(0.6, 0.95), draws.between(0.3, 0.7) * size.width());
        }
    },

    /** Bands folded at the middle, with the tip at the bottom. */
    SAGGING {
        @Override
        Front front(Draws draws, ImageSize size) {
            return folded(-draws.between(0.6, 0.95), draws.between(0.3, 0.7) * size.width());
        }
    },

    /** Rings around one centre. */
    ROUND {
        @Override
        Front front(Draws draws, ImageSize size) {
            double centreX = draws.between(0.3, 0.7) * size.width();
            double centreY = draws.between(0.3, 0.7) * size.height();
            return (x, y) -> Math.sqrt((x - centreX) * (x - centreX) + (y - centreY) * (y - centreY));
        }
    };

    /** Draws one front of this form for an image of {@code size}. */
    abstract Front front(Draws draws, ImageSize size);

    private static Front line(double angle) {
        double across = StrictMath.sin(angle);
        double up = StrictMath.cos(angle);
        return (x, y) -> x * across - y * up;
    }

    private static Front folded(double angle, double middle) {
        double across = StrictMath.sin(angle);
        double up = StrictMath.cos(angle);
        return (x, y) -> Math.abs(x - middle) * across - y * up;
    }

    /** How far a point lies along the way that the bands follow: upwards, or outwards for rings. */
    @FunctionalInterface
    interface Front {
        /** The distance in pixels, up to a constant, at column {@code x} and row {@code y}. */
        double distance(double x, double y);
    }
}
