"""Writes how whole networks train, from PyTorch in double precision: ../resources/training/NAME.npz.

Run by hand, with PyTorch and NumPy: python3 training_references.py [NAME...]. The blocks are those of
block_references.py. A file holds the parameters before the first step, five batches and their labels, the learning rate
of each of 50 steps of PyTorch's own SGD with momentum and weight decay, and the loss of each step.
"""

import pathlib
import sys
import zlib

import block_references as blocks
import numpy as np
import torch
import torch.nn.functional as functional
from torch import nn

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "training"
CLASSES = 3
BATCHES = 5
IMAGES = (4, 3, 6, 6)
BASE = 0.05
MOMENTUM = 0.9
WEIGHT_DECAY = 5e-4
STEPS = 50


def learning_rate(step):
    """A warm-up of two epochs of five steps, and a tenth from the seventh epoch of ten on."""
    epoch = step // BATCHES
    return BASE * (epoch + 1) / 3 if epoch < 2 else BASE / (10 if epoch >= 6 else 1)


class Verner89LearnableBlock(blocks.Verner89Block):
    """With one h for all hidden states."""

    def __init__(self, h):
        super().__init__()
        self.h = nn.Parameter(torch.tensor(h))

    def forward(self, x):
        k = {}
        for stage in range(1, len(blocks.VERNER)):
            k[stage] = getattr(self, f"F{stage}")(self.scaled_row(stage - 1, x, k))
        return self.scaled_row(-1, x, k)

    def scaled_row(self, index, x, k):
        return x + self.h * sum(blocks.number(*a) * k[j] for j, a in blocks.VERNER[index].items()) if index else x


class Trained(nn.Module):
    """Stem, blocks and head under the names of Java's network."""

    def __init__(self, *steps):
        super().__init__()
        self.stem = nn.Conv2d(3, blocks.WIDTH, 3, padding=1, bias=False)
        self.stemNorm = blocks.norm(blocks.WIDTH)
        for place, block in enumerate(steps, 1):
            self.add_module(f"block{place}", block)
        self.steps = len(steps)
        self.head = nn.Linear(blocks.WIDTH, CLASSES)

    def forward(self, x):
        x = torch.relu(self.stemNorm(self.stem(x)))
        for place in range(1, self.steps + 1):
            x = getattr(self, f"block{place}")(x)
        return self.head(torch.relu(x).mean((2, 3)))


def networks():
    return {
        "Euler": Trained(blocks.ResNetBlock(), blocks.ResNetBlock()),
        "RK4": Trained(blocks.RK4Block(), blocks.RK4Block()),
        "Verner89Learnable": Trained(Verner89LearnableBlock(1.0)),
    }


def java_name(name, value):
    return name.replace(".", "_") if name.startswith("head") else blocks.java_name(name, value)


def reference(name, network):
    draws = blocks.Draws(zlib.crc32(name.encode()))
    arrays = {}
    with torch.no_grad():
        for own, value in network.named_parameters():
            if own.startswith("head"):
                value.copy_(draws.normal(0.5, value.shape))
            else:
                value.copy_(draws.value(own, value))
            arrays["parameter/" + java_name(own, value)] = value.clone()
    images = draws.normal(1, (BATCHES, *IMAGES))
    labels = torch.tensor(draws.random.integers(0, CLASSES, images.shape[:2]))
    optimizer = torch.optim.SGD(network.parameters(), lr=BASE, momentum=MOMENTUM, weight_decay=WEIGHT_DECAY)
    losses = []
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = learning_rate(step)
        optimizer.zero_grad()
        loss = functional.cross_entropy(network(images[step % BATCHES]), labels[step % BATCHES])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    arrays.update(images=images, labels=labels.double(), losses=torch.tensor(losses))
    return {key: value.numpy() for key, value in arrays.items()}


def main():
    torch.set_default_dtype(torch.float64)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, network in networks().items():
        if len(sys.argv) == 1 or name in sys.argv[1:]:
            values = reference(name, network)
            np.savez_compressed(FOLDER / (name + ".npz"), **values)
            print(name, values["losses"][[0, 9, 29, 49]])


if __name__ == "__main__":
    main()
