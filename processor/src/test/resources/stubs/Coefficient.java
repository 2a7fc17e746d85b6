package io.github.horesnet.runtime.block;

public final class Coefficient {
    public static Coefficient of(long p, long q) {
        return new Coefficient();
    }

    public static Coefficient of(double value) {
        return new Coefficient();
    }

    public static Coefficient of(double value, float single) {
        return new Coefficient();
    }
}
