package io.github.horesnet.runtime.network;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.EulerBlock;
import io.github.horesnet.runtime.subnet.Cot;
import io.github.horesnet.runtime.subnet.SubNets;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What does not fit together is refused when the network is built, in one message. */
class BadCombinationsTest {

    @Test
    void channelsThatASchemeCannotSplitAreRefused() {
        assertEquals(
                "Network: found width 15, expected a multiple of 2: SplitBlock splits the channels in so many equal"
                        + " parts",
                refusal(of(SplitBlock::new).optWidth(15)));
    }

    @Test
    void aSubNetThatDoesNotSuitTheWidthIsRefused() {
        assertEquals(
                "Network: Sub-net cot: found width 16, expected a multiple of 32: a quarter of it, divided among"
                        + " filters that 8 channels share",
                refusal(of(EulerBlock::new).optWidth(16).optSubNet(new Cot())));
    }

    @Test
    void aSubNetThatDoesNotSuitAPartOfTheWidthIsRefusedWithBothNumbers() {
        assertEquals(
                "Network: Sub-net attention: found width 8, expected a multiple of 16, the channels of an attention"
                        + " head; SplitBlock gives it 8 of the 16 channels of the network",
                refusal(of(SplitBlock::new).optWidth(16).optSubNet(SubNets.named("attention"))));
    }

    @Test
    void aReluThatWouldLoseAHistoryIsRefused() {
        assertEquals(
                "Network: found a ReLU after each HistoryBlock, expected none: between blocks it would lose the states"
                        + " beside the map; leave it out",
                refusal(of(HistoryBlock::new).optReluAfterBlock(true)));
        assertDoesNotThrow(of(SplitBlock::new).optReluAfterBlock(true)::build);
    }

    @Test
    void blocksThatHandOnOtherStatesAreRefused() {
        AtomicBoolean other = new AtomicBoolean();
        SchemeConstructor mixed =
                (f, options) -> other.getAndSet(true) ? new EulerBlock(f, options) : new HistoryBlock(f, options);
        assertEquals(
                "Network: found blocks of HistoryBlock and of EulerBlock, expected one class: they would hand on"
                        + " states that differ; mend setScheme(…)",
                refusal(of(mixed)));
    }

    @Test
    void channelsThatOverflowAreRefused() {
        assertEquals(
                "Network: found width 2147483647 at the first of 2 resolutions, each of which doubles it; expected fewer",
                refusal(of(EulerBlock::new).optWidth(Integer.MAX_VALUE).setBlocks(1, 1)));
        assertEquals(
                "Network: found width 64 at the first of 40 resolutions, each of which doubles it; expected fewer",
                refusal(of(EulerBlock::new)
                        .setBlocks(Collections.nCopies(40, 1).stream()
                                .mapToInt(Integer::intValue)
                                .toArray())));
    }

    @Test
    void onlyAResolutionWithBlocksNeedsASuitableWidth() {
        assertDoesNotThrow(of(EulerBlock::new).optWidth(16).optSubNet(new Cot()).setBlocks(0, 1)::build);
    }

    @Test
    void inputThatIsNoBatchOfImagesIsRefused() {
        HoResNet network = of(EulerBlock::new).build();
        try (NDManager manager = NDManager.newBaseManager()) {
            for (Shape wrong : new Shape[] {new Shape(3, 8, 8), new Shape(1, 3, 0, 8), new Shape(1, 192)}) {
                assertEquals(
                        "Network: found input [" + wrong + "], expected one shape (batch, channels, height, width);"
                                + " mend the shape that initialises it",
                        message(() -> network.initialize(manager, DataType.FLOAT32, wrong)));
            }
        }
    }

    private static HoResNet.Builder of(SchemeConstructor scheme) {
        return HoResNet.builder().setScheme(scheme).setBlocks(2).setClasses(10);
    }

    private static String refusal(HoResNet.Builder builder) {
        return message(builder::build);
    }

    private static String message(Runnable refused) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, refused::run).getMessage());
    }
}
