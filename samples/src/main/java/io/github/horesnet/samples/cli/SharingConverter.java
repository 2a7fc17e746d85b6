package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.block.Sharing;
import java.util.Locale;

/** Reads which stages share. */
final class SharingConverter extends WordConverter<Sharing> {
    SharingConverter() {
        super("sharing", Sharing.values(), SharingConverter::word);
    }

    static String word(Sharing sharing) {
        return sharing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
