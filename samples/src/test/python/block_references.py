"""Writes what the blocks of known networks must compute, from PyTorch in double precision: ../resources/block/NAME.npz.

Run by hand, with PyTorch and NumPy: python3 block_references.py [NAME...]. The updates are those of the networks' own
papers; nothing here is shared with the Java code but the names of the blocks and parameters. A file holds, of one pass
in training mode, the map "output" and the weights "direction" of the functional sum(direction * output). Every other
array is a pair: the map "input" and the parameters, each with its gradient; the running statistics before and after.
"""

import decimal
import pathlib
import sys
import zlib

import numpy as np
import torch
import torch.nn.functional as functional
from torch import nn

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "block"
WIDTH = 4
SHAPE = (2, WIDTH, 5, 5)
# DJL keeps both as floats.
EPSILON = float(np.float32(1e-5))
MOMENTUM = float(np.float32(1) - np.float32(0.9))


def norm(width):
    return nn.BatchNorm2d(width, eps=EPSILON, momentum=MOMENTUM)


def conv(width):
    return nn.Conv2d(width, width, 3, padding=1, bias=False)


class Norms(nn.Module):
    """The batch normalisations of one application of Vgg."""

    def __init__(self, width):
        super().__init__()
        self.norm1 = norm(width)
        self.norm2 = norm(width)


class Vgg(Norms):
    """BN-ReLU-conv-BN-ReLU-conv, with its own batch normalisations or others."""

    def __init__(self, width=WIDTH):
        super().__init__(width)
        self.conv1 = conv(width)
        self.conv2 = conv(width)

    def forward(self, x, norms=None):
        norms = norms or self
        x = self.conv1(torch.relu(norms.norm1(x)))
        return self.conv2(torch.relu(norms.norm2(x)))


class Symmetric(nn.Module):
    """-K^T ReLU(BN(K x)): the symmetric layer of Ruthotto and Haber (2020)."""

    def __init__(self, width=WIDTH):
        super().__init__()
        self.inner = nn.ModuleDict({"conv": conv(width), "norm": norm(width)})

    def forward(self, x):
        y = torch.relu(self.inner["norm"](self.inner["conv"](x)))
        return -functional.conv_transpose2d(y, self.inner["conv"].weight, padding=1)


class ResNetBlock(nn.Module):
    """He et al. (2016)."""

    def __init__(self):
        super().__init__()
        self.F1 = Vgg()

    def forward(self, x):
        return self.F1(x) + x


class RevNetBlock(nn.Module):
    """Gomez et al. (2017), equation 6."""

    def __init__(self):
        super().__init__()
        self.F1 = Vgg(WIDTH // 2)
        self.F2 = Vgg(WIDTH // 2)

    def forward(self, x1, x2):
        y1 = x1 + self.F1(x2)
        y2 = x2 + self.F2(y1)
        return y1, y2


class PolyNetPoly2Block(nn.Module):
    """I + F + F^2 of one F, batch normalisations for each application, residuals times 0.3: Zhang et al. (2017)."""

    def __init__(self):
        super().__init__()
        self.F1 = Vgg()
        self.F1Norms2 = Norms(WIDTH)

    def forward(self, x):
        first = self.F1(x)
        return x + 0.3 * (first + self.F1(first, self.F1Norms2))


class PolyNetPoly3Block(PolyNetPoly2Block):
    """I + F + F^2 + F^3."""

    def __init__(self):
        super().__init__()
        self.F1Norms3 = Norms(WIDTH)

    def forward(self, x):
        first = self.F1(x)
        second = self.F1(first, self.F1Norms2)
        return x + 0.3 * (first + second + self.F1(second, self.F1Norms3))


class PolyNetMpoly2Block(nn.Module):
    """I + F + GF."""

    def __init__(self):
        super().__init__()
        self.F1 = Vgg()
        self.F2 = Vgg()

    def forward(self, x):
        first = self.F1(x)
        return x + 0.3 * (first + self.F2(first))


class PolyNet2WayBlock(PolyNetMpoly2Block):
    """I + F + G."""

    def forward(self, x):
        return x + 0.3 * (self.F1(x) + self.F2(x))


class LMResNetBlock(nn.Module):
    """u_{n+1} = (1 - k_n) u_n + k_n u_{n-1} + f(u_n): Lu et al. (2018)."""

    def __init__(self, k):
        super().__init__()
        self.F1 = Vgg()
        self.k = nn.Parameter(torch.tensor(k))

    def forward(self, u, previous):
        return (1 - self.k) * u + self.k * previous + self.F1(u), u


class SecondOrderBlock(nn.Module):
    """Y_{j+1} = 2 Y_j - Y_{j-1} + h^2 F_sym(Y_j), h = 1: Ruthotto and Haber (2020)."""

    def __init__(self):
        super().__init__()
        self.F1 = Symmetric()

    def forward(self, y, previous):
        return 2 * y - previous + self.F1(y), y


class HamiltonianBlock(nn.Module):
    """Z_{j+1} = Z_j - h F_1(Y_j), Y_{j+1} = Y_j + h F_2(Z_{j+1}), h = 1: Ruthotto and Haber (2020)."""

    def __init__(self):
        super().__init__()
        self.F1 = Symmetric(WIDTH // 2)
        self.F2 = Symmetric(WIDTH // 2)

    def forward(self, y, z):
        z = z - self.F1(y)
        y = y + self.F2(z)
        return y, z


class MomentumResNetBlock(nn.Module):
    """v_{n+1} = 0.9 v_n + (1 - 0.9) f(x_n), x_{n+1} = x_n + v_{n+1}: Sander et al. (2021)."""

    def __init__(self):
        super().__init__()
        self.F1 = Vgg()

    def forward(self, x, v):
        v = 0.9 * v + (1 - 0.9) * self.F1(x)
        return x + v, v


class NODEBlock(nn.Module):
    """dx/dt = F(x) from time 0 to 1: Chen et al. (2018), by Euler's method in 4 steps."""

    def __init__(self):
        super().__init__()
        self.F1 = Vgg()

    def forward(self, x):
        for _ in range(4):
            x = x + self.F1(x) / 4
        return x


class RK4Block(nn.Module):
    """Luo et al. (2022), equations 10 and 11."""

    def __init__(self):
        super().__init__()
        self.F1 = Vgg()
        self.F2 = Vgg()
        self.F3 = Vgg()
        self.F4 = Vgg()

    def forward(self, x, h=1):
        k1 = self.F1(x)
        k2 = self.F2(x + h * k1 / 2)
        k3 = self.F3(x + h * k2 / 2)
        k4 = self.F4(x + h * k3)
        return x + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)


class RK4LearnableBlock(RK4Block):
    """With one h for all hidden states."""

    def __init__(self, h):
        super().__init__()
        self.h = nn.Parameter(torch.tensor(h))

    def forward(self, x):
        return super().forward(x, self.h)


ROOT_OF_6 = decimal.Context(prec=50).sqrt(6)
# The rows of Verner (1978), 8(9), without the two stages that serve the error estimate alone, then the weights of order
# 8; (p, q, r) is (p + q sqrt(6)) / r.
VERNER = [
    {},
    {1: (1, 0, 12)},
    {1: (1, 0, 27), 2: (2, 0, 27)},
    {1: (1, 0, 24), 3: (1, 0, 8)},
    {1: (4, 94, 375), 3: (-94, -84, 125), 4: (328, 208, 375)},
    {1: (9, -1, 150), 4: (312, 32, 1425), 5: (69, 29, 570)},
    {1: (927, -347, 1250), 4: (-16248, 7328, 9375), 5: (-489, 179, 3750), 6: (14268, -5798, 9375)},
    {1: (2, 0, 27), 6: (16, -1, 54), 7: (16, 1, 54)},
    {1: (19, 0, 256), 6: (118, -23, 512), 7: (118, 23, 512), 8: (-9, 0, 256)},
    {1: (11, 0, 144), 6: (266, -1, 864), 7: (266, 1, 864), 8: (-1, 0, 16), 9: (-8, 0, 27)},
    {1: (5034, -271, 61440), 7: (7859, -1626, 10240), 8: (-2232, 813, 20480), 9: (-594, 271, 960),
     10: (657, -813, 5120)},
    {1: (5996, -3794, 405), 6: (-4342, -338, 9), 7: (154922, -40458, 135), 8: (-4176, 3794, 45),
     9: (-340864, 242816, 405), 10: (26304, -15176, 45), 11: (-26624, 0, 81)},
    {1: (3793, 2168, 103680), 6: (4042, 2263, 13824), 7: (-231278, 40717, 69120), 8: (7947, -2168, 11520),
     9: (1048, -542, 405), 10: (-1383, 542, 720), 11: (2624, 0, 1053), 12: (3, 0, 1664)},
    {1: (-137, 0, 1296), 6: (5642, -337, 864), 7: (5642, 337, 864), 8: (-299, 0, 48), 9: (184, 0, 81), 10: (-44, 0, 9),
     11: (-5120, 0, 1053), 12: (-11, 0, 468), 13: (16, 0, 9)},
    {1: (103, 0, 1680), 8: (-27, 0, 140), 9: (76, 0, 105), 10: (-201, 0, 280), 11: (1024, 0, 1365), 12: (3, 0, 7280),
     13: (12, 0, 35), 14: (9, 0, 280)},
]


def number(p, q, r):
    with decimal.localcontext(decimal.Context(prec=50)):
        return float((p + q * ROOT_OF_6) / r)


class Verner89Block(nn.Module):
    """Luo et al. (2022), equations 14 and 15, with Verner's exact coefficients."""

    def __init__(self):
        super().__init__()
        for stage in range(1, len(VERNER)):
            self.add_module(f"F{stage}", Vgg())

    def forward(self, x):
        k = {}
        for stage, f in enumerate(self.children()):
            k[stage + 1] = f(self.row(stage, x, k))
        return self.row(-1, x, k)

    @staticmethod
    def row(index, x, k):
        return x + sum(number(*a) * k[j] for j, a in VERNER[index].items())


def alone(x):
    return (x,)


def at_rest(x):
    """x_0 and x_{-1} = x_0."""
    return x, x


def with_velocity(x):
    """x_0 and v_0 = 0."""
    return x, torch.zeros_like(x)


def halves(x):
    return x.chunk(2, 1)


class Network(nn.Module):
    """Blocks that hand on their states, named as Java's Chain names its blocks."""

    def __init__(self, start, *blocks):
        super().__init__()
        self.start = start
        for place, block in enumerate(blocks, 1):
            self.add_module(f"{place:02}{type(block).__name__}", block)

    def name(self):
        return type(next(self.children())).__name__.removesuffix("Block")

    def forward(self, x):
        states = self.start(x)
        for block in self.children():
            states = block(*states)
            states = states if isinstance(states, tuple) else (states,)
        return torch.cat(states, 1) if self.start is halves else states[0]


def networks():
    return [
        Network(alone, ResNetBlock()),
        Network(halves, RevNetBlock(), RevNetBlock()),
        Network(alone, PolyNetPoly2Block()),
        Network(alone, PolyNetPoly3Block()),
        Network(alone, PolyNetMpoly2Block()),
        Network(alone, PolyNet2WayBlock()),
        Network(at_rest, LMResNetBlock(-0.03125), LMResNetBlock(-0.09375), LMResNetBlock(-0.0625)),
        Network(at_rest, SecondOrderBlock(), SecondOrderBlock(), SecondOrderBlock()),
        Network(halves, HamiltonianBlock(), HamiltonianBlock()),
        Network(with_velocity, MomentumResNetBlock(), MomentumResNetBlock(), MomentumResNetBlock()),
        Network(alone, NODEBlock()),
        Network(alone, RK4Block()),
        Network(alone, RK4LearnableBlock(0.625)),
        Network(alone, Verner89Block()),
    ]


class Draws:
    """Short numbers, floats exactly: the files keep them as such."""

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)

    def normal(self, scale, shape):
        return torch.tensor(np.round(1024 * scale * self.random.standard_normal(shape)) / 1024)

    def value(self, name, old):
        kind = name.rpartition(".")[2]
        if old.dim() == 4:
            return self.normal((2 / old[0].numel()) ** 0.5, old.shape)
        if old.dim() == 0:
            return old
        return {
            "weight": lambda: 1 + self.normal(0.3, old.shape),
            "bias": lambda: self.normal(0.5, old.shape),
            "running_mean": lambda: self.normal(0.5, old.shape),
            "running_var": lambda: self.normal(1, old.shape).abs() + 0.5,
        }[kind]()


NAMES = {"weight": "gamma", "bias": "beta", "running_mean": "runningMean", "running_var": "runningVar"}


def java_name(name, value):
    owner, _, kind = name.rpartition(".")
    return (owner + "." + (NAMES[kind] if value.dim() == 1 else kind)).replace(".", "_")


def reference(network):
    draws = Draws(zlib.crc32(network.name().encode()))
    parameters = dict(network.named_parameters())
    statistics = {name: value for name, value in network.named_buffers() if not name.endswith("num_batches_tracked")}
    x = draws.normal(1, SHAPE).requires_grad_()
    direction = draws.normal(1, SHAPE)
    with torch.no_grad():
        for name, value in (parameters | statistics).items():
            value.copy_(draws.value(name, value))
    before = {name: value.clone() for name, value in statistics.items()}
    output = network(x)
    (direction * output).sum().backward()
    pairs = {"input": (x, x.grad)}
    pairs.update({java_name(name, value): (value, value.grad) for name, value in parameters.items()})
    pairs.update({java_name(name, value): (before[name], value) for name, value in statistics.items()})
    arrays = {"output": output, "direction": direction}
    arrays.update({name: torch.stack(pair) for name, pair in pairs.items()})
    return {name: compact(value.detach().numpy()) for name, value in arrays.items()}


def compact(values):
    """Rounded to 1e-12, which changes no float: zeros compress."""
    assert np.isfinite(values).all()
    bits = np.ascontiguousarray(values).view(np.int64) & ~np.int64(0x1FFF)
    return bits.view(np.float64).reshape(values.shape)


def main():
    torch.set_default_dtype(torch.float64)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for network in networks():
        if len(sys.argv) == 1 or network.name() in sys.argv[1:]:
            np.savez_compressed(FOLDER / (network.name() + ".npz"), **reference(network))


if __name__ == "__main__":
    main()
