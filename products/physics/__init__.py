"""The closed formulae that pages need: demagnetisation curves, permeance of a cylinder.

Lengths are in millimetres, flux densities and polarisations in tesla, field strengths in kA/m,
temperatures in °C, unless a docstring says otherwise. Nothing here knows Django.
"""
