"""Writes what the sub-nets must compute, from PyTorch in double precision: ../resources/subnet/NAME.npz.

Run by hand, with PyTorch and NumPy: python3 subnet_references.py [NAME...]. Nothing here is shared with the
Java code but the names of the parameters. A file holds the input x and the functional's weights c; each parameter
as param.NAME and each gradient of sum(c * F(x)) as grad.NAME; the outputs of both modes, evaluation first; the
gradient of x; and the running statistics after one training pass as stat.NAME.
"""

import pathlib
import sys
import zlib

import numpy as np
import torch
import torch.nn.functional as functional

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "subnet"
# DJL keeps both as floats.
EPSILON = float(np.float32(1e-5))
MOMENTUM = float(np.float32(1) - np.float32(0.9))


class Net:
    """The parameters of one sub-net, drawn when first asked for."""

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.parameters = {}
        self.statistics = {}
        self.training = False

    def draw(self, scale, *shape):
        # Short numbers, floats exactly: the files keep them as such.
        return torch.tensor(np.round(1024 * scale * self.random.standard_normal(shape)) / 1024)

    def parameter(self, name, make):
        if name not in self.parameters:
            self.parameters[name] = make().requires_grad_()
        return self.parameters[name]

    def statistic(self, name, make):
        if name not in self.statistics:
            self.statistics[name] = make()
        return self.statistics[name]

    def weight(self, name, *shape):
        fan_in = int(np.prod(shape[1:]))
        return self.parameter(name + "_weight", lambda: self.draw((2 / fan_in) ** 0.5, *shape))

    def bias(self, name, size):
        return self.parameter(name + "_bias", lambda: self.draw(0.5, size))

    def scale(self, name, size):
        return self.parameter(name + "_gamma", lambda: 1 + self.draw(0.3, size))

    def shift(self, name, size):
        return self.parameter(name + "_beta", lambda: self.draw(0.5, size))

    def conv(self, name, x, filters, size, groups=1, bias=False):
        weight = self.weight(name, filters, x.shape[1] // groups, size, size)
        return functional.conv2d(
            x, weight, self.bias(name, filters) if bias else None, padding=size // 2, groups=groups)

    def linear(self, name, x, units):
        return functional.linear(x, self.weight(name, units, x.shape[-1]), self.bias(name, units))

    def norm(self, name, x):
        size = x.shape[1]
        mean = self.statistic(name + "_runningMean", lambda: self.draw(0.5, size))
        variance = self.statistic(name + "_runningVar", lambda: self.draw(1, size).abs() + 0.5)
        return functional.batch_norm(
            x, mean, variance, self.scale(name, size), self.shift(name, size), self.training, MOMENTUM, EPSILON)


def squeeze_excitation(net, name, x, squeezed, activation):
    gate = net.linear(name + "_gate_reduce", x.mean((2, 3)), squeezed)
    gate = net.linear(name + "_gate_expand", activation(gate), x.shape[1])
    return x * torch.sigmoid(gate)[:, :, None, None]


def vgg(net, x, prefix=""):
    for half in ("1", "2"):
        x = net.conv(prefix + "conv" + half, torch.relu(net.norm(prefix + "norm" + half, x)), x.shape[1], 3)
    return x


def bottleneck(net, x, prefix=""):
    width = x.shape[1]
    for number, filters, size in (("1", width // 4, 1), ("2", width // 4, 3), ("3", width, 1)):
        x = net.conv(prefix + "conv" + number, torch.relu(net.norm(prefix + "norm" + number, x)), filters, size)
    return x


def se_vgg(net, x):
    return squeeze_excitation(net, "se", vgg(net, x, "f_"), 4, torch.relu)


def se_bottleneck(net, x):
    return squeeze_excitation(net, "se", bottleneck(net, x, "f_"), 4, torch.relu)


def mbconv(net, x):
    width = x.shape[1]
    y = functional.silu(net.norm("norm1", net.conv("conv1", x, 4 * width, 1)))
    y = functional.silu(net.norm("norm2", net.conv("conv2", y, 4 * width, 3, groups=4 * width)))
    y = squeeze_excitation(net, "se", y, width // 4, functional.silu)
    return net.norm("norm3", net.conv("conv3", y, width, 1))


def group_norm(net, name, x, groups):
    return functional.group_norm(x, groups, net.scale(name, x.shape[1]), net.shift(name, x.shape[1]), EPSILON)


def local_convolution(x, filters):
    """Each position of each channel by itself, as the definition reads."""
    batch, width, height, breadth = x.shape
    number = filters.shape[1] // 9
    patches = functional.unfold(x, 3, padding=1).view(batch, width, 9, height, breadth)
    filters = filters.view(batch, number, 9, height, breadth)
    return torch.stack([(patches[:, c] * filters[:, c % number]).sum(1) for c in range(width)], 1)


def cot_layer(net, name, x):
    width = x.shape[1]
    key = torch.relu(net.norm(name + "_key_norm", net.conv(name + "_key_conv", x, width, 3, groups=4)))
    both = torch.cat([x, key], 1)
    filters = torch.relu(net.norm(name + "_filter_norm1", net.conv(name + "_filter_conv1", both, width // 2, 1)))
    filters = net.conv(name + "_filter_conv2", filters, 9 * width // 8, 1, bias=True)
    filters = group_norm(net, name + "_filter_norm2", filters, width // 8)
    value = net.norm(name + "_value_norm", net.conv(name + "_value_conv", x, width, 1))
    dynamic = functional.silu(net.norm(name + "_activation_norm", local_convolution(value, filters)))
    maps = torch.stack([dynamic, key], 2)
    gap = maps.sum(2).mean((2, 3), keepdim=True)
    units = max(2 * width // 4, 32)
    scores = torch.relu(net.norm(name + "_attention_norm", net.conv(name + "_attention_conv1", gap, units, 1, bias=True)))
    scores = net.conv(name + "_attention_conv2", scores, 2 * width, 1, bias=True)
    shares = torch.softmax(scores.view(-1, width, 2), 2)
    return (maps * shares[..., None, None]).sum(2)


def cot(net, x):
    y = net.conv("conv1", torch.relu(net.norm("norm1", x)), x.shape[1] // 4, 1)
    y = cot_layer(net, "cot", torch.relu(net.norm("norm2", y)))
    return net.conv("conv3", y, x.shape[1], 1)


def symmetric(net, x):
    y = torch.relu(net.norm("inner_norm", net.conv("inner_conv", x, x.shape[1], 3)))
    return -functional.conv_transpose2d(y, net.parameters["inner_conv_weight"], padding=1)


def token_norm(net, name, tokens):
    width = tokens.shape[-1]
    return functional.layer_norm(tokens, (width,), net.scale(name, width), net.shift(name, width), EPSILON)


def tokens_of(x):
    return x.flatten(2).transpose(1, 2)


def map_of(tokens, x):
    return tokens.transpose(1, 2).reshape(x.shape)


def self_attention(net, tokens):
    width = tokens.shape[-1]
    by_number = token_norm(net, "attention_norm", tokens).transpose(0, 1)
    y, _ = functional.multi_head_attention_forward(
        by_number, by_number, by_number, width, width // 16,
        net.weight("attention_inputs", 3 * width, width), net.bias("attention_inputs", 3 * width),
        None, None, False, 0.0,
        net.weight("heads_output", width, width), net.bias("heads_output", width))
    return y.transpose(0, 1)


def feed_forward_network(net, tokens):
    y = token_norm(net, "feedForward_norm", tokens)
    y = functional.gelu(net.linear("feedForward_expand", y, 4 * y.shape[-1]))
    return net.linear("feedForward_reduce", y, tokens.shape[-1])


def attention(net, x):
    return map_of(self_attention(net, tokens_of(x)), x)


def feed_forward(net, x):
    return map_of(feed_forward_network(net, tokens_of(x)), x)


def vit(net, x):
    tokens = tokens_of(x)
    y = tokens + self_attention(net, tokens)
    y = y + feed_forward_network(net, y)
    return map_of(y - tokens, x)


NETS = {
    "vgg": (vgg, (2, 8, 5, 6)),
    "bottleneck": (bottleneck, (2, 16, 5, 6)),
    "se-vgg": (se_vgg, (2, 8, 5, 6)),
    "se-bottleneck": (se_bottleneck, (2, 16, 5, 6)),
    "mbconv": (mbconv, (2, 8, 5, 6)),
    # Wide enough for two filters a position; of two images batch normalisation would make -1 and 1, whatever they are.
    "cot": (cot, (3, 64, 2, 3)),
    "symmetric": (symmetric, (2, 8, 5, 6)),
    "attention": (attention, (2, 32, 2, 3)),
    "feed-forward": (feed_forward, (2, 16, 5, 6)),
    "vit": (vit, (2, 16, 5, 6)),
}


def reference(function, shape, seed):
    net = Net(seed)
    x = net.draw(1, *shape).requires_grad_()
    c = net.draw(1, *shape)
    evaluated = function(net, x)
    arrays = {"x": x, "c": c, "evaluation": evaluated}
    arrays.update({"param." + name: value.clone() for name, value in (net.parameters | net.statistics).items()})
    net.training = True
    y = function(net, x)
    (c * y).sum().backward()
    arrays.update({"training": y, "gradient": x.grad})
    arrays.update({"grad." + name: value.grad for name, value in net.parameters.items()})
    arrays.update({"stat." + name: value for name, value in net.statistics.items()})
    return {name: compact(name, value.detach().numpy()) for name, value in arrays.items()}


def compact(name, values):
    """What was drawn as floats, the rest to 1e-12: zeros compress."""
    if name in ("x", "c") or name.startswith("param."):
        return values.astype(np.float32)
    bits = np.ascontiguousarray(values).view(np.int64) & ~np.int64(0x1FFF)
    return bits.view(np.float64)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (function, shape) in NETS.items():
        if len(sys.argv) == 1 or name in sys.argv[1:]:
            seed = zlib.crc32(name.encode())
            np.savez_compressed(FOLDER / (name + ".npz"), **reference(function, shape, seed))


if __name__ == "__main__":
    main()
