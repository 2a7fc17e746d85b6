package io.github.horesnet.runtime.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The resolutions of a network: each has half the height and width of the one before, and twice the channels.
 *
 * @param stem what comes before the first
 * @param width the channels of the first
 * @param blocks the number of blocks at each, 0 or more, together 1 or more
 */
public record Resolutions(Stem stem, long width, List<Integer> blocks) {

    private static final List<Integer> RESNET = List.of(3, 4, 6, 3);
    private static final int RESNET_SUM = 16;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no block or no channel, a number is negative, or the channels
     *     overflow
     */
    public Resolutions {
        blocks = List.copyOf(blocks);
        Require.positive("Network", "resolutions", blocks.size());
        for (int count : blocks) {
            if (count < 0 && blocks.size() > 1) {
                throw new IllegalArgumentException(
                        "Network: found blocks " + blocks + ", expected 0 or more at each resolution");
            }
        }
        Require.positive("Network", "blocks", total(blocks));
        Require.positive("Network", "channels of width", width);
        int doublings = blocks.size() - 1;
        if (doublings >= Integer.SIZE || width > Integer.MAX_VALUE >> doublings) {
            throw new IllegalArgumentException("Network: found width " + width + " at the first of " + blocks.size()
                    + " resolutions, each of which doubles it; expected fewer");
        }
    }

    /**
     * Shares blocks out among four resolutions as ResNet-50 does, 3 : 4 : 6 : 3, by largest remainder.
     *
     * @param blocks the number of blocks, 1 or more
     * @return the number at each resolution, some 0 where there are few blocks; of equal remainders the finer
     *     resolution's counts as larger
     * @throws IllegalArgumentException if there is no block
     */
    public static int[] ofResNet(int blocks) {
        Require.positive("Network", "blocks", blocks);
        int[] shares = RESNET.stream()
                .mapToInt(part -> (int) ((long) blocks * part / RESNET_SUM))
                .toArray();
        int left = blocks - IntStream.of(shares).sum();
        List<Integer> byRemainder = new ArrayList<>(List.of(0, 1, 2, 3));
        byRemainder.sort(Comparator.comparing(i -> -((long) blocks * RESNET.get(i) % RESNET_SUM)));
        byRemainder.subList(0, left).forEach(i -> shares[i]++);
        return shares;
    }

    /**
     * Returns the number of resolutions.
     *
     * @return the resolutions
     */
    public int count() {
        return blocks.size();
    }

    /**
     * Returns the number of blocks at all resolutions.
     *
     * @return the blocks
     */
    public int totalBlocks() {
        return Math.toIntExact(total(blocks));
    }

    /** The channels at a resolution, the first being 0. */
    long widthAt(int resolution) {
        return width << resolution;
    }

    private static long total(List<Integer> blocks) {
        return blocks.stream().mapToLong(Integer::longValue).sum();
    }
}
