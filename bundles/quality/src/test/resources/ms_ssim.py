#!/usr/bin/env python3
"""Multi-scale SSIM written straight from the papers, in double precision with numpy and full 2-D windows, to hold ours against.

Wang, Simoncelli, Bovik 2003 (scales, exponents); Wang, Bovik, Sheikh, Simoncelli 2004 (window, K1, K2). Pictures are made by the
same whole-number formulas as in MultiScaleSsimTest. Prints the expected values of that test.
"""
import numpy as np

WIDTH, HEIGHT = 320, 256
EXPONENTS = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333]


def picture():
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.int64)
    return ((x * x // 7 + y * y // 11 + x * y // 5) % 200 + (x // 16 + y // 12) % 2 * 40).clip(0, 255)


def worse(image, strength):
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.int64)
    noise = (x * 7919 + y * 104729 + x * y * 31) % 257 - 128
    return (image + noise * strength // 128).clip(0, 255)


def window():
    x = np.arange(-5, 6, dtype=float)
    bell = np.exp(-(x[:, None] ** 2 + x[None, :] ** 2) / (2 * 1.5 ** 2))
    return bell / bell.sum()


def filtered(image, kernel):
    rows, columns = image.shape[0] - 10, image.shape[1] - 10
    out = np.zeros((rows, columns))
    for i in range(11):
        for j in range(11):
            out += kernel[i, j] * image[i:i + rows, j:j + columns]
    return out


def ssim(a, b):
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    w = window()
    ma, mb = filtered(a, w), filtered(b, w)
    va, vb, cab = filtered(a * a, w) - ma * ma, filtered(b * b, w) - mb * mb, filtered(a * b, w) - ma * mb
    cs = (2 * cab + c2) / (va + vb + c2)
    return ((2 * ma * mb + c1) / (ma * ma + mb * mb + c1) * cs).mean(), cs.mean()


def halved(image):
    return (image[0::2, 0::2] + image[1::2, 0::2] + image[0::2, 1::2] + image[1::2, 1::2]) / 4


def ms_ssim(a, b):
    product = 1.0
    for scale, exponent in enumerate(EXPONENTS):
        similarity, contrast = ssim(a, b)
        product *= max(0, similarity if scale == len(EXPONENTS) - 1 else contrast) ** exponent
        a, b = halved(a), halved(b)
    return product


original = picture().astype(float)
for strength in (5, 20, 60):
    print(strength, repr(float(ms_ssim(original, worse(picture(), strength).astype(float)))))
