"""Complete elliptic integrals, from Bulirsch's general one."""

from math import isfinite, pi, sqrt

PRECISION = 1e-8
"""Where the arithmetic-geometric mean stops: the error left is about the square of this."""


def cel(kc: float, p: float, c: float, s: float) -> float:
    """Bulirsch's general complete elliptic integral, a pure number.

    The integral over φ from 0 to π/2 of
    (c·cos²φ + s·sin²φ) / ((cos²φ + p·sin²φ)·√(cos²φ + kc²·sin²φ)).

    ``kc`` is the complementary modulus and must not be zero; ``p`` must be positive.
    ValueError otherwise.

    Source: R. Bulirsch, Numer. Math. 7, 78 (1965) and 13, 305 (1969), in the form printed by
    N. Derby and S. Olbert, Am. J. Phys. 78, 229 (2010).
    """
    if not isfinite(kc) or kc == 0:
        raise ValueError(f"the complementary modulus must be finite and not zero, not {kc}")
    if not p > 0:
        raise ValueError(f"the parameter p must be positive, not {p}")
    k = kk = abs(kc)
    pp = sqrt(p)
    ss = s / pp
    f, g, em = c, k / pp, 1.0
    c += ss / pp
    ss = 2 * (ss + f * g)
    pp += g
    g, em = em, k + em
    while abs(g - k) > g * PRECISION:
        k = 2 * sqrt(kk)
        kk = k * em
        f, g = c, kk / pp
        c += ss / pp
        ss = 2 * (ss + f * g)
        pp += g
        g, em = em, k + em
    return pi / 2 * (ss + c * em) / (em * (em + pp))


def complete_k(m: float) -> float:
    """The complete integral of the first kind K(m), for the parameter m = k² below 1."""
    return cel(_complementary(m), 1, 1, 1)


def complete_e(m: float) -> float:
    """The complete integral of the second kind E(m), for the parameter m = k² below 1."""
    return cel(_complementary(m), 1, 1, 1 - m)


def _complementary(m: float) -> float:
    if not m < 1:
        raise ValueError(f"the parameter m must be below 1, not {m}")
    return sqrt(1 - m)
