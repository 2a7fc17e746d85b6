package io.github.horesnet.runtime.augment;

import static io.github.horesnet.runtime.augment.Operation.AUTO_CONTRAST;
import static io.github.horesnet.runtime.augment.Operation.BRIGHTNESS;
import static io.github.horesnet.runtime.augment.Operation.COLOR;
import static io.github.horesnet.runtime.augment.Operation.CONTRAST;
import static io.github.horesnet.runtime.augment.Operation.EQUALIZE;
import static io.github.horesnet.runtime.augment.Operation.INVERT;
import static io.github.horesnet.runtime.augment.Operation.POSTERIZE;
import static io.github.horesnet.runtime.augment.Operation.ROTATE;
import static io.github.horesnet.runtime.augment.Operation.SHARPNESS;
import static io.github.horesnet.runtime.augment.Operation.SHEAR_Y;
import static io.github.horesnet.runtime.augment.Operation.SOLARIZE;
import static io.github.horesnet.runtime.augment.Operation.TRANSLATE_X;
import static io.github.horesnet.runtime.augment.Operation.TRANSLATE_Y;

import java.util.List;

/** The 25 sub-policies that AutoAugment found for CIFAR-10 (E. Cubuk et al., CVPR 2019, appendix). */
final class Cifar10Policy {
    static final List<SubPolicy> SUB_POLICIES = List.of(
            two(INVERT, 0.1, 0, CONTRAST, 0.2, 6),
            two(ROTATE, 0.7, 2, TRANSLATE_X, 0.3, 9),
            two(SHARPNESS, 0.8, 1, SHARPNESS, 0.9, 3),
            two(SHEAR_Y, 0.5, 8, TRANSLATE_Y, 0.7, 9),
            two(AUTO_CONTRAST, 0.5, 0, EQUALIZE, 0.9, 0),
            two(SHEAR_Y, 0.2, 7, POSTERIZE, 0.3, 7),
            two(COLOR, 0.4, 3, BRIGHTNESS, 0.6, 7),
            two(SHARPNESS, 0.3, 9, BRIGHTNESS, 0.7, 9),
            two(EQUALIZE, 0.6, 0, EQUALIZE, 0.5, 0),
            two(CONTRAST, 0.6, 7, SHARPNESS, 0.6, 5),
            two(COLOR, 0.7, 7, TRANSLATE_X, 0.5, 8),
            two(EQUALIZE, 0.3, 0, AUTO_CONTRAST, 0.4, 0),
            two(TRANSLATE_Y, 0.4, 3, SHARPNESS, 0.2, 6),
            two(BRIGHTNESS, 0.9, 6, COLOR, 0.2, 8),
            two(SOLARIZE, 0.5, 2, INVERT, 0.0, 0),
            two(EQUALIZE, 0.2, 0, AUTO_CONTRAST, 0.6, 0),
            two(EQUALIZE, 0.2, 0, EQUALIZE, 0.6, 0),
            two(COLOR, 0.9, 9, EQUALIZE, 0.6, 0),
            two(AUTO_CONTRAST, 0.8, 0, SOLARIZE, 0.2, 8),
            two(BRIGHTNESS, 0.1, 3, COLOR, 0.7, 0),
            two(SOLARIZE, 0.4, 5, AUTO_CONTRAST, 0.9, 0),
            two(TRANSLATE_Y, 0.9, 9, TRANSLATE_Y, 0.7, 9),
            two(AUTO_CONTRAST, 0.9, 0, SOLARIZE, 0.8, 3),
            two(EQUALIZE, 0.8, 0, INVERT, 0.1, 0),
            two(TRANSLATE_Y, 0.7, 9, AUTO_CONTRAST, 0.9, 0));

    private Cifar10Policy() {}

    private static SubPolicy two(Operation first, double p, int level, Operation second, double q, int otherLevel) {
        return new SubPolicy(new SubPolicy.Step(first, p, level), new SubPolicy.Step(second, q, otherLevel));
    }
}
