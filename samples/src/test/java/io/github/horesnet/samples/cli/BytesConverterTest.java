package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesConverterTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "1k, 1024",
        "800m, 838860800",
        "1.5g, 1610612736",
        "0.1250000000000001g, 134217728",
        "4GiB, 4294967296",
        "2t, 2199023255552"
    })
    void readsAmountsAsJavaDoes(String text, long bytes) {
        assertEquals(bytes, new BytesConverter().convert(text));
    }
}
