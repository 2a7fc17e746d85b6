package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;

/** Verner's scheme of order 8 (1978), the 14 stages that reach the output, as the processor writes it. */
public final class Verner89Block extends SingleStateBlock {
    private static final Coefficient A2_1 = Coefficient.of(1, 12);
    private static final Coefficient A3_1 = Coefficient.of(1, 27);
    private static final Coefficient A3_2 = Coefficient.of(2, 27);
    private static final Coefficient A4_1 = Coefficient.of(1, 24);
    private static final Coefficient A4_3 = Coefficient.of(1, 8);
    private static final Coefficient A5_1 = Coefficient.of(0.6246720955243167, 0.6246721f);
    private static final Coefficient A5_3 = Coefficient.of(-2.398057107150296, -2.3980572f);
    private static final Coefficient A5_4 = Coefficient.of(2.2333169773304027, 2.233317f);
    private static final Coefficient A6_1 = Coefficient.of(0.04367006838144548, 0.04367007f);
    private static final Coefficient A6_4 = Coefficient.of(0.2739534538730258, 0.27395347f);
    private static final Coefficient A6_5 = Coefficient.of(0.24567579393107397, 0.24567579f);
    private static final Coefficient A7_1 = Coefficient.of(0.06162164740338976, 0.061621647f);
    private static final Coefficient A7_4 = Coefficient.of(0.18153182241228044, 0.18153182f);
    private static final Coefficient A7_5 = Coefficient.of(-0.013477689611149632, -0.01347769f);
    private static final Coefficient A7_6 = Coefficient.of(0.007024903609934228, 0.007024904f);
    private static final Coefficient A8_1 = Coefficient.of(2, 27);
    private static final Coefficient A8_6 = Coefficient.of(0.25093537513364483, 0.25093538f);
    private static final Coefficient A8_7 = Coefficient.of(0.3416572174589477, 0.34165722f);
    private static final Coefficient A9_1 = Coefficient.of(19, 256);
    private static final Coefficient A9_6 = Coefficient.of(0.12043307796091192, 0.12043308f);
    private static final Coefficient A9_7 = Coefficient.of(0.3405044220390881, 0.3405044f);
    private static final Coefficient A9_8 = Coefficient.of(-9, 256);
    private static final Coefficient A10_1 = Coefficient.of(11, 144);
    private static final Coefficient A10_6 = Coefficient.of(0.3050353127977046, 0.30503532f);
    private static final Coefficient A10_7 = Coefficient.of(0.31070542794303607, 0.31070542f);
    private static final Coefficient A10_8 = Coefficient.of(-1, 16);
    private static final Coefficient A10_9 = Coefficient.of(-8, 27);
    private static final Coefficient A11_1 = Coefficient.of(0.07112936653166925, 0.07112937f);
    private static final Coefficient A11_7 = Coefficient.of(0.378528288890093, 0.3785283f);
    private static final Coefficient A11_8 = Coefficient.of(-0.011746330035023253, -0.01174633f);
    private static final Coefficient A11_9 = Coefficient.of(0.07272054197316799, 0.07272054f);
    private static final Coefficient A11_10 = Coefficient.of(-0.260631867359907, -0.26063186f);
    private static final Coefficient A12_1 = Coefficient.of(-8.141639713875007, -8.14164f);
    private static final Coefficient A12_6 = Coefficient.of(-574.4363925623015, -574.4364f);
    private static final Coefficient A12_7 = Coefficient.of(413.4855110109495, 413.4855f);
    private static final Coefficient A12_8 = Coefficient.of(113.7192018693195, 113.7192f);
    private static final Coefficient A12_9 = Coefficient.of(626.941484897877, 626.94147f);
    private static final Coefficient A12_10 = Coefficient.of(-241.54347414394468, -241.54347f);
    private static final Coefficient A12_11 = Coefficient.of(-26624, 81);
    private static final Coefficient A13_1 = Coefficient.of(0.08780375928196306, 0.08780376f);
    private static final Coefficient A13_6 = Coefficient.of(0.6933735017302034, 0.6933735f);
    private static final Coefficient A13_7 = Coefficient.of(-1.9030978898017554, -1.9030979f);
    private static final Coefficient A13_8 = Coefficient.of(0.22886338868455466, 0.22886339f);
    private static final Coefficient A13_9 = Coefficient.of(-0.6904282483666235, -0.69042826f);
    private static final Coefficient A13_10 = Coefficient.of(-0.07691188807155204, -0.07691189f);
    private static final Coefficient A13_11 = Coefficient.of(2624, 1053);
    private static final Coefficient A13_12 = Coefficient.of(3, 1664);
    private static final Coefficient A14_1 = Coefficient.of(-137, 1296);
    private static final Coefficient A14_6 = Coefficient.of(5.574678190604247, 5.5746784f);
    private static final Coefficient A14_7 = Coefficient.of(7.4855069945809385, 7.485507f);
    private static final Coefficient A14_8 = Coefficient.of(-299, 48);
    private static final Coefficient A14_9 = Coefficient.of(184, 81);
    private static final Coefficient A14_10 = Coefficient.of(-44, 9);
    private static final Coefficient A14_11 = Coefficient.of(-5120, 1053);
    private static final Coefficient A14_12 = Coefficient.of(-11, 468);
    private static final Coefficient A14_13 = Coefficient.of(16, 9);
    private static final Coefficient B1 = Coefficient.of(103, 1680);
    private static final Coefficient B8 = Coefficient.of(-27, 140);
    private static final Coefficient B9 = Coefficient.of(76, 105);
    private static final Coefficient B10 = Coefficient.of(-201, 280);
    private static final Coefficient B11 = Coefficient.of(1024, 1365);
    private static final Coefficient B12 = Coefficient.of(3, 7280);
    private static final Coefficient B13 = Coefficient.of(12, 35);
    private static final Coefficient B14 = Coefficient.of(9, 280);

    /** Creates a block of 14 stages. */
    public Verner89Block(Supplier<? extends Block> f) {
        this(f, BlockOptions.DEFAULT);
    }

    /** Creates a block with other options. */
    public Verner89Block(Supplier<? extends Block> f, BlockOptions options) {
        super(Uses.ofStages(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14), List.of(), f, options);
    }

    @Override
    protected Sum step(Stages f, NDArray x) {
        NDArray k1 = f.evaluate(1, x);
        NDArray k2 = f.evaluate(2, f.sum(x).plus(A2_1, k1));
        NDArray k3 = f.evaluate(3, f.sum(x).plus(A3_1, k1).take(A3_2, k2));
        NDArray k4 = f.evaluate(4, f.sum(x).plus(A4_1, k1).plus(A4_3, k3));
        NDArray k5 = f.evaluate(5, f.sum(x).plus(A5_1, k1).take(A5_3, k3).plus(A5_4, k4));
        NDArray k6 = f.evaluate(6, f.sum(x).plus(A6_1, k1).plus(A6_4, k4).plus(A6_5, k5));
        NDArray k7 = f.evaluate(
                7, f.sum(x).plus(A7_1, k1).take(A7_4, k4).take(A7_5, k5).plus(A7_6, k6));
        NDArray k8 = f.evaluate(8, f.sum(x).plus(A8_1, k1).plus(A8_6, k6).plus(A8_7, k7));
        NDArray k9 = f.evaluate(
                9, f.sum(x).plus(A9_1, k1).plus(A9_6, k6).plus(A9_7, k7).plus(A9_8, k8));
        NDArray k10 = f.evaluate(
                10,
                f.sum(x)
                        .plus(A10_1, k1)
                        .plus(A10_6, k6)
                        .plus(A10_7, k7)
                        .plus(A10_8, k8)
                        .plus(A10_9, k9));
        NDArray k11 = f.evaluate(
                11,
                f.sum(x)
                        .plus(A11_1, k1)
                        .plus(A11_7, k7)
                        .plus(A11_8, k8)
                        .plus(A11_9, k9)
                        .plus(A11_10, k10));
        NDArray k12 = f.evaluate(
                12,
                f.sum(x)
                        .plus(A12_1, k1)
                        .plus(A12_6, k6)
                        .plus(A12_7, k7)
                        .plus(A12_8, k8)
                        .plus(A12_9, k9)
                        .plus(A12_10, k10)
                        .plus(A12_11, k11));
        NDArray k13 = f.evaluate(
                13,
                f.sum(x)
                        .plus(A13_1, k1)
                        .plus(A13_6, k6)
                        .plus(A13_7, k7)
                        .plus(A13_8, k8)
                        .plus(A13_9, k9)
                        .plus(A13_10, k10)
                        .plus(A13_11, k11)
                        .plus(A13_12, k12));
        NDArray k14 = f.evaluate(
                14,
                f.sum(x)
                        .plus(A14_1, k1)
                        .take(A14_6, k6)
                        .take(A14_7, k7)
                        .plus(A14_8, k8)
                        .plus(A14_9, k9)
                        .plus(A14_10, k10)
                        .plus(A14_11, k11)
                        .plus(A14_12, k12)
                        .plus(A14_13, k13));
        return f.sum(x)
                .take(B1, k1)
                .take(B8, k8)
                .take(B9, k9)
                .take(B10, k10)
                .take(B11, k11)
                .take(B12, k12)
                .take(B13, k13)
                .take(B14, k14);
    }
}
