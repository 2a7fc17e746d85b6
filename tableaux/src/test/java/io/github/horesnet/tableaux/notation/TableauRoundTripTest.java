package io.github.horesnet.tableaux.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.tableaux.scheme.GeneralSchemes;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Tableaux;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class TableauRoundTripTest {
    @Property
    @Domain(Tableaux.class)
    void a_written_scheme_reads_back_to_itself(@ForAll Scheme scheme) {
        assertReadsBack(scheme);
    }

    @Property
    @Domain(GeneralSchemes.class)
    void a_written_general_scheme_reads_back_to_itself(@ForAll Scheme scheme) {
        assertReadsBack(scheme);
    }

    private static void assertReadsBack(Scheme scheme) {
        Reading reading = TableauReader.read(TableauWriter.write(scheme), "test", Optional.empty());
        assertEquals(List.of(), reading.findings());
        assertEquals(Optional.of(scheme), reading.scheme());
    }
}
