package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * AutoAugment (E. Cubuk et al., AutoAugment: learning augmentation strategies from data, CVPR 2019): one sub-policy, drawn
 * uniformly, of two operations of which each is applied with a probability and a strength of its own.
 *
 * <p>Operations give what PIL's give through torchvision 0.14, with the nearest pixel where they move pixels, and black
 * where a moved image leaves a gap. Images are [1, H, W], grey, or [3, H, W], in RGB.
 */
public final class AutoAugment implements Augmentation {
    private static final AutoAugment CIFAR10 = new AutoAugment("CIFAR-10", Cifar10Policy.SUB_POLICIES);

    private final String name;
    private final List<SubPolicy> subPolicies;

    private AutoAugment(String name, List<SubPolicy> subPolicies) {
        this.name = name;
        this.subPolicies = subPolicies;
    }

    /** The policy of 25 sub-policies that was found on CIFAR-10. */
    public static AutoAugment cifar10() {
        return CIFAR10;
    }

    /**
     * Applies a sub-policy.
     *
     * @throws RunException if the image is neither grey nor RGB
     */
    @Override
    public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
        if (size.channels() != 1 && size.channels() != 3) {
            throw new RunException(
                    "AutoAugment: found images of " + size + "; expected 1 channel, grey, or 3, red, green and blue");
        }
        SubPolicy chosen = subPolicies.get(random.nextInt(subPolicies.size()));
        chosen.apply(size, image, target, chance(random), chance(random));
    }

    private static SubPolicy.Chance chance(RandomGenerator random) {
        return new SubPolicy.Chance(random.nextDouble(), random.nextBoolean() ? 1 : -1);
    }

    @Override
    public String describe() {
        return "AutoAugment (" + name + " policy)";
    }
}
