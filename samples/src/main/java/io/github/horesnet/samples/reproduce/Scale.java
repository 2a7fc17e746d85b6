package io.github.horesnet.samples.reproduce;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** How much of an experiment is computed. */
public enum Scale {
    /** A minute: whether all works, and no more. */
    @SerializedName("trial")
    TRIAL,
    /** Minutes on 2 cores. */
    @SerializedName("tiny")
    TINY,
    /** Hours on 2 cores. */
    @SerializedName("small")
    SMALL,
    /** What the paper did. */
    @SerializedName("paper")
    PAPER;

    /** How it is written in commands and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
