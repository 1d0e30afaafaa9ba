"""Drawings of an arc segment and a rotor in cabinet projection, with dimensions."""

from math import cos, pi, radians, sin

from scripts.artwork.canvas import Drawing, Role
from scripts.artwork.dimensions import Pen
from scripts.artwork.projection import Cabinet


def draw_arc_outline(drawing: Drawing) -> None:
    """Draw an arc segment with R, r, α and L, magnetised radially with north outside."""
    pen, view = Pen(drawing), Cabinet((212, 272), (78, -32))
    outer, inner, half = 196.0, 132.0, radians(45)
    left, right = -pi / 2 - half, -pi / 2 + half
    draw_segment(pen, view, outer, inner, half)
    centre = view.place(0, 0)
    for angle in (left, right):
        pen.centre_line(centre, view.place(inner - 5, angle))
    pen.angle(centre, 66, left, right)
    aside = cos(left - pi / 2), sin(left - pi / 2)
    pen.length(centre, view.place(outer, left), aside, 22, "R")
    pen.length(centre, view.place(inner, right), (-aside[0], aside[1]), 22, "r")
    turn = view.tangent
    pen.length(view.place(outer, turn), view.place(outer, turn, True), view.across, 22, "L")
    for angle in (-26, 0, 26):
        turned = -pi / 2 + radians(angle)
        pen.magnetisation(view.place(inner + 10, turned), view.place(outer - 9, turned))


def draw_segment(pen: Pen, view: Cabinet, outer: float, inner: float, half: float) -> None:
    """Draw an arc segment, concave below, north outside; ``half`` is half its angle in radians."""
    middle = (outer + inner) / 2
    left, right = -pi / 2 - half, -pi / 2 + half
    # The outer wall is visible from the angle at which its tangent has the direction of the depth.
    turn = view.tangent
    pen.fill("north-tint", *view.strip(outer, turn, right))
    hollow = view.hollow(inner, left)
    pen.fill("south-tint", *hollow)
    bands: tuple[tuple[Role, float, float], ...] = (
        ("north-tint", middle, outer),
        ("south-tint", inner, middle),
    )
    for role, low, high in bands:
        pen.fill(role, view.arc(high, left, right), view.arc(low, right, left))
        end = [view.place(low, right), view.place(high, right)]
        pen.fill(role, *end, view.place(high, right, True), view.place(low, right, True))
    draw_segment_edges(pen, view, outer, inner, half)


def draw_segment_edges(pen: Pen, view: Cabinet, outer: float, inner: float, half: float) -> None:
    """Draw the visible edges of an arc segment."""
    left, right, turn = -pi / 2 - half, -pi / 2 + half, view.tangent
    pen.edge(view.arc(outer, left, right), view.arc(inner, right, left), view.place(outer, left))
    pen.edge(
        view.place(outer, turn),
        view.arc(outer, turn, right, True),
        view.place(inner, right, True),
        view.place(inner, right),
    )
    pen.edge(view.place(outer, right), view.place(outer, right, True))
    pen.edge(view.place(inner, left), view.place(inner, left, True))
    pen.edge(view.hollow(inner, left)[1])


def draw_rotor_outline(drawing: Drawing) -> None:
    """Draw a rotor with D, d and L: eight alternating radial poles around a steel hub."""
    pen, view = Pen(drawing), Cabinet((206, 168), (96, -40))
    outer, hub, bore, poles = 104.0, 62.0, 30.0, 8
    step = 2 * pi / poles
    first, last = view.tangent, view.tangent + pi
    borders = [step * (k - 0.5) for k in range(-poles, poles + 1)]
    pen.fill("steel", view.arc(hub, 0, 2 * pi), view.arc(bore, 2 * pi, 0))
    pen.fill("south-tint", *view.strip(outer, first, last))
    pen.fill("south-tint", view.arc(outer, 0, 2 * pi), view.arc(hub, 2 * pi, 0))
    for border in borders[::2]:
        start, end = max(border, first), min(border + step, last)
        if start < end:
            pen.fill("north-tint", *view.strip(outer, start, end))
    for border in borders[:poles:2]:
        end = border + step
        pen.fill("north-tint", view.arc(outer, border, end), view.arc(hub, end, border))
    for border in borders:
        if first < border < last:
            pen.edge(view.place(outer, border), view.place(outer, border, True))
    for border in borders[:poles]:
        pen.edge(view.place(hub, border), view.place(outer, border))
    pen.edge(view.place(outer, first), view.arc(outer, first, last, True), view.place(outer, last))
    for radius in (outer, hub, bore):
        pen.edge(view.arc(radius, 0, 2 * pi))
    up, down = (view.place(outer, angle) for angle in (-pi / 2, pi / 2))
    pen.length(up, down, (-1, 0), outer + 28, "D")
    pen.between(view.place(bore, pi), view.place(bore, 0), (0, -1), "d")
    away = -view.across[0], -view.across[1]
    pen.length(view.place(outer, last), view.place(outer, last, True), away, 24, "L")
    for k in range(poles):
        ends = [view.place(radius, step * k) for radius in (hub + 6, outer - 6)]
        if k % 2:
            ends.reverse()
        pen.magnetisation(*ends)
