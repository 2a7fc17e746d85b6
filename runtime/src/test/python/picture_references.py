"""Writes a few tiny image files and what they must be read as, from PIL and torchvision 0.14: ../resources/picture.

Run by hand, with torchvision and NumPy: python3 picture_references.py. Of each file NAME, references.npz holds its pixels
"NAME.pixels" and those after Resize(16) and CenterCrop(14), "NAME.square", CHW.
"""

import pathlib

import numpy as np
from PIL import Image, ImageCms
from torchvision import transforms

from augment_references import array, smooth_with_noise

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "picture"
SQUARE = transforms.Compose([transforms.Resize(16), transforms.CenterCrop(14)])


def main():
    FOLDER.mkdir(exist_ok=True)
    colour = Image.fromarray(smooth_with_noise(3, 29, 41, 3).transpose(1, 2, 0))
    small = Image.fromarray(smooth_with_noise(3, 11, 9, 4).transpose(1, 2, 0))
    tall = Image.fromarray(smooth_with_noise(1, 50, 33, 5)[0])
    alpha = colour.copy()
    alpha.putalpha(Image.linear_gradient("L").resize(colour.size))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB", 5000)).tobytes()
    colour.save(FOLDER / "colour.jpg", quality=85)
    colour.save(FOLDER / "profile.jpg", quality=85, icc_profile=profile, comment="a comment")
    colour.save(FOLDER / "progressive.jpg", quality=70, progressive=True, subsampling=0)
    tall.save(FOLDER / "grey.jpg", quality=80)
    small.save(FOLDER / "small.png")
    tall.save(FOLDER / "grey.png")
    alpha.save(FOLDER / "alpha.png", icc_profile=profile)
    colour.quantize(20).save(FOLDER / "palette.png")
    tall.convert("1").save(FOLDER / "bits.png")
    references = {}
    for file in sorted(FOLDER.glob("*.*g")):
        with Image.open(file) as image:
            rgb = image.convert("RGB")
            references[file.name + ".pixels"] = array(rgb)
            references[file.name + ".square"] = array(SQUARE(rgb))
    np.savez_compressed(FOLDER / "references.npz", **references)


if __name__ == "__main__":
    main()
