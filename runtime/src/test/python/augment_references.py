"""Writes what AutoAugment's operations must give, from torchvision 0.14 on PIL images.

Run by hand, with torchvision and NumPy: python3 augment_references.py writes ../resources/augment/references.npz of three
small images. python3 augment_references.py CHANNELS HEIGHT WIDTH reads images of that size from standard input, CHW bytes,
and writes their results, one image after another, to standard output: AutoAugmentReferenceTest does that where it is given
a Python. Of an image there are all operations at all levels, [14, 10, 2, C, H, W] (sign + and -, the same where it has no
meaning), then all 25 sub-policies of the CIFAR-10 policy, [25, 4, 4, C, H, W]: no step, the first, the second and both
taken; signs ++, -+, +- and --.
"""

import pathlib
import sys

import numpy as np
import torch
from PIL import Image
from torchvision.transforms import InterpolationMode
from torchvision.transforms import autoaugment

FILE = pathlib.Path(__file__).parent.parent / "resources" / "augment" / "references.npz"
LEVELS = 10
OPERATIONS = ["ShearX", "ShearY", "TranslateX", "TranslateY", "Rotate", "Brightness", "Color", "Contrast", "Sharpness",
              "Posterize", "Solarize", "AutoContrast", "Equalize", "Invert"]
POLICY = autoaugment.AutoAugment(autoaugment.AutoAugmentPolicy.CIFAR10)


def picture(image):
    """A PIL image of CHW bytes."""
    return Image.fromarray(image[0] if len(image) == 1 else image.transpose(1, 2, 0))


def array(picture):
    """The CHW bytes of a PIL image."""
    values = np.asarray(picture)
    return values[None] if values.ndim == 2 else values.transpose(2, 0, 1)


def operations(image):
    """All operations at all levels with both signs."""
    space = POLICY._augmentation_space(LEVELS, image.shape[1:])
    results = []
    for name in OPERATIONS:
        strengths, signed = space[name]
        for level in range(LEVELS):
            strength = float(strengths[level]) if strengths.ndim else 0.0
            for sign in (1, -1):
                chosen = sign * strength if signed else strength
                results.append(array(autoaugment._apply_op(
                    picture(image), name, chosen, InterpolationMode.NEAREST, None)))
    return np.stack(results).reshape(len(OPERATIONS), LEVELS, 2, *image.shape)


def policy(image):
    """All sub-policies with all decisions of chance."""
    results = []
    for index in range(25):
        for taken in range(4):
            for signs in range(4):
                POLICY.get_params = lambda count: (
                    index,
                    torch.tensor([-1.0 if taken & 1 else 2.0, -1.0 if taken & 2 else 2.0]),
                    torch.tensor([1 - (signs & 1), 1 - (signs >> 1)]))
                results.append(array(POLICY(picture(image))))
    return np.stack(results).reshape(25, 4, 4, *image.shape)


def smooth_with_noise(channels, height, width, seed):
    """An image somewhat like a photograph: waves and noise."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(channels), indexing="ij")
    waves = 120 + 70 * np.sin(0.5 * x + c) + 50 * np.cos(0.4 * y - 0.2 * x * c)
    noise = np.random.default_rng(seed).normal(0, 12, waves.shape)
    return np.clip(waves + noise, 0, 255).astype(np.uint8).transpose(2, 0, 1)


def few_values():
    """An image with a constant channel, one of two values and one of three: what equalisation has exceptions for."""
    image = np.full((3, 5, 6), 77, np.uint8)
    image[1, 2:, :] = 200
    image[2, :, 1] = 3
    image[2, 4, :] = 250
    return image


def main():
    if len(sys.argv) > 1:
        shape = tuple(int(size) for size in sys.argv[1:4])
        while data := sys.stdin.buffer.read(int(np.prod(shape))):
            image = np.frombuffer(data, np.uint8).reshape(shape)
            sys.stdout.buffer.write(operations(image).tobytes() + policy(image).tobytes())
        return
    # Equalisation leaves images of less than 256 pixels alone, and rounds from 510 on.
    images = {"colour": smooth_with_noise(3, 17, 16, 1), "few": few_values(), "grey": smooth_with_noise(1, 29, 28, 2)}
    arrays = {}
    for name, image in images.items():
        arrays[name] = image
        arrays[name + ".operations"] = operations(image)
        arrays[name + ".policy"] = policy(image)
    FILE.parent.mkdir(exist_ok=True)
    np.savez_compressed(FILE, **arrays)


if __name__ == "__main__":
    main()
