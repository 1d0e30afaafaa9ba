"""Single magnets: check values, limits and Maxwell's equations."""

from math import hypot, inf, nan, pi

import pytest

from products.physics.elliptic import cel, complete_e, complete_k
from products.physics.field import Block, Cylinder, Ring

DISC = Cylinder(diameter=10, length=5, polarisation=1.30)
BLOCK = Block(width=20, depth=10, length=5, polarisation=1.30)
RING = Ring(outer_diameter=20, inner_diameter=8, length=6, polarisation=1.2)
POINTS = [(1, 2, 0.5), (3, -1, 4), (-7, 6, 3), (12, 5, -9), (0.5, 0.2, -6), (4.9, 0.1, 2.4)]


def test_elliptic_integrals() -> None:
    assert complete_k(0) == pytest.approx(pi / 2, rel=1e-15)
    assert complete_e(0) == pytest.approx(pi / 2, rel=1e-15)
    # Abramowitz and Stegun, table 17.1.
    assert complete_k(0.5) == pytest.approx(1.854074677301372, rel=1e-15)
    assert complete_e(0.5) == pytest.approx(1.350643881047675, rel=1e-15)
    assert cel(0.1, 4.1, 1.2, 1.1) == pytest.approx(1.5464442694017956, rel=1e-14)


@pytest.mark.parametrize(("kc", "p"), [(0, 1), (nan, 1), (0.5, 0), (0.5, -1), (0.5, nan)])
def test_elliptic_integrals_refuse_what_they_cannot_do(kc: float, p: float) -> None:
    with pytest.raises(ValueError, match="must be"):
        cel(kc, p, 1, 1)


def test_parameter_must_be_below_one() -> None:
    with pytest.raises(ValueError, match="below 1"):
        complete_k(1)


@pytest.mark.parametrize(
    ("magnet", "distance", "expected"),
    [(DISC, 0, 0.459619), (DISC, 5, 0.121758), (BLOCK, 0, 0.366661), (BLOCK, 10, 0.060178)],
)
def test_check_values_on_the_axis(
    magnet: Cylinder | Block, distance: float, expected: float
) -> None:
    assert round(magnet.on_axis(distance), 6) == expected


# magpylib 6, an independent implementation, gave these to all digits printed.
@pytest.mark.parametrize(
    ("magnet", "point", "expected"),
    [
        (DISC, (1, 2, 0.5), (0.0128436530541, 0.0256873061081, 0.634354893379)),
        (DISC, (3, -1, 4), (0.144608311038, -0.048202770346, 0.284379635572)),
        (DISC, (-7, 6, 3), (-0.0377297441187, 0.0323397806732, -0.0335059471846)),
        (DISC, (12, 5, -9), (-0.0137217873683, -0.00571741140346, 0.000507342935658)),
        (BLOCK, (1, 2, 0.5), (0.00108474279674, 0.0238361378909, 0.472196100538)),
        (BLOCK, (3, -1, 4), (0.0231731645609, -0.0435422988098, 0.294533631018)),
        (BLOCK, (-7, 6, 3), (-0.0497438935729, 0.275715569565, -0.0490722084346)),
        (BLOCK, (12, 5, -9), (-0.0384212820987, -0.0234536491415, 0.0183166011055)),
        (RING, (1, 2, 0.5), (-0.0118579783762, -0.0237159567524, -0.428524718663)),
        (RING, (3, -1, 4), (-0.167767950718, 0.0559226502394, 0.0102770264101)),
        (RING, (-7, 6, 3), (-0.263942596893, 0.226236511623, 0.45040997354)),
        (RING, (12, 5, -9), (-0.0533688151007, -0.0222370062919, 0.0206402828873)),
    ],
)
def test_second_opinion(magnet: Cylinder | Block | Ring, point: tuple, expected: tuple) -> None:
    assert magnet.field(*point) == pytest.approx(expected, rel=1e-11, abs=1e-13)


@pytest.mark.parametrize("magnet", [DISC, BLOCK, RING])
@pytest.mark.parametrize("distance", [-2.0, 0.0, 0.3, 4.0, 50.0])
def test_off_axis_field_tends_to_the_axis(magnet: Cylinder | Block | Ring, distance: float) -> None:
    z = magnet.length / 2 + distance
    expected = (0, 0, magnet.on_axis(distance))
    assert magnet.field(0, 0, z) == pytest.approx(expected, abs=1e-14)
    assert magnet.field(1e-7, 1e-7, z) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize("magnet", [DISC, BLOCK, RING])
@pytest.mark.parametrize("point", POINTS)
def test_field_has_no_sources(magnet: Cylinder | Block | Ring, point: tuple) -> None:
    step = 1e-4
    divergence = 0.0
    for axis in range(3):
        ahead, behind = list(point), list(point)
        ahead[axis] += step
        behind[axis] -= step
        divergence += (magnet.field(*ahead)[axis] - magnet.field(*behind)[axis]) / (2 * step)
    assert abs(divergence) < 1e-6


@pytest.mark.parametrize(
    ("magnet", "volume"),
    [(DISC, pi * 25 * 5), (BLOCK, 1000), (RING, pi * (100 - 16) * 6)],
)
def test_far_field_is_a_dipole(magnet: Cylinder | Block | Ring, volume: float) -> None:
    x, y, z = 1200.0, 500.0, 1000.0
    r = hypot(x, y, z)
    moment = magnet.polarisation * volume / (4 * pi)
    dipole = (
        moment * 3 * x * z / r**5,
        moment * 3 * y * z / r**5,
        moment * (3 * z * z / r**2 - 1) / r**3,
    )
    assert magnet.field(x, y, z) == pytest.approx(dipole, rel=2e-3)


@pytest.mark.parametrize("magnet", [DISC, RING])
@pytest.mark.parametrize("point", [(0.01, 0), (2.0, 1.0), (4.99, 2.0), (7.0, -3.5), (25.0, 4.0)])
def test_flux_function_gives_the_field(magnet: Cylinder | Ring, point: tuple) -> None:
    r, z = point
    step = 1e-4
    b_z = (magnet.flux(r + step, z) - magnet.flux(r - step, z)) / (2 * step * r)
    b_r = -(magnet.flux(r, z + step) - magnet.flux(r, z - step)) / (2 * step * r)
    assert (b_r, b_z) == pytest.approx(magnet.radial_field(r, z), abs=1e-6)


def test_flux_is_continuous_through_the_skin_and_the_face() -> None:
    for r, z in [(5, 1), (5, 2.5), (3, 2.5)]:
        assert DISC.flux(r - 1e-9, z - 1e-9) == pytest.approx(DISC.flux(r, z), abs=1e-6)
        assert DISC.flux(r + 1e-9, z + 1e-9) == pytest.approx(DISC.flux(r, z), abs=1e-6)


def test_flux_out_of_the_face_returns_outside() -> None:
    total = DISC.flux(5, 2.5)
    assert total > 0
    assert DISC.flux(5e4, 2.5) == pytest.approx(0, abs=total * 1e-3)


def test_normal_field_is_continuous_and_tangential_field_jumps_by_j() -> None:
    for magnet, half in ((DISC, 5.0), (BLOCK, 10.0)):
        inside, outside = magnet.field(half - 1e-9, 0, 1), magnet.field(half + 1e-9, 0, 1)
        assert inside[0] == pytest.approx(outside[0], abs=1e-6)
        assert inside[2] - outside[2] == pytest.approx(1.30, abs=1e-6)
        on_it = magnet.field(half, 0, 1)[2]
        assert on_it == pytest.approx((inside[2] + outside[2]) / 2, abs=1e-6)


def test_ring_changes_its_sign_on_the_axis() -> None:
    assert RING.on_axis(0) < 0 < RING.on_axis(10)


def test_a_long_block_and_a_long_cylinder_hold_their_remanence() -> None:
    assert Block(1, 1, 1000, 1.3).on_axis(-500) == pytest.approx(1.3, abs=1e-5)
    assert Cylinder(1, 1000, 1.3).on_axis(-500) == pytest.approx(1.3, abs=1e-5)


@pytest.mark.parametrize("bad", [0, -1, nan, inf])
def test_dimensions_must_be_above_zero(bad: float) -> None:
    with pytest.raises(ValueError, match="diameter must be a number above zero"):
        Cylinder(bad, 5, 1.3)
    with pytest.raises(ValueError, match="length must be a number above zero"):
        Cylinder(5, bad, 1.3)
    with pytest.raises(ValueError, match="width must be"):
        Block(bad, 5, 5, 1.3)
    with pytest.raises(ValueError, match="depth must be"):
        Block(5, bad, 5, 1.3)
    with pytest.raises(ValueError, match="length must be"):
        Block(5, 5, bad, 1.3)
    with pytest.raises(ValueError, match="inner diameter must be"):
        Ring(10, bad, 5, 1.3)


def test_other_refusals() -> None:
    with pytest.raises(ValueError, match="polarisation must be a finite number"):
        Cylinder(10, 5, nan)
    with pytest.raises(ValueError, match="must be below outer diameter"):
        Ring(10, 10, 5, 1.3)
    with pytest.raises(ValueError, match="position"):
        DISC.field(nan, 0, 0)
    with pytest.raises(ValueError, match="distance"):
        BLOCK.on_axis(nan)


def test_edges_have_no_finite_field() -> None:
    with pytest.raises(ValueError, match="edge"):
        DISC.field(5, 0, 2.5)
    with pytest.raises(ValueError, match="edge"):
        BLOCK.field(10, 1, 2.5)
    beyond_the_edge = BLOCK.field(10, 9, 2.5)
    assert beyond_the_edge == pytest.approx(BLOCK.field(10 + 1e-9, 9, 2.5), abs=1e-7)
