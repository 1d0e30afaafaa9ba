"""Formulas for magnets: demagnetisation curves, permeance coefficient of a cylinder.

Lengths are in millimetres, flux densities and polarisations in tesla, field strengths in kA/m,
temperatures in °C, unless a docstring says otherwise. This package does not depend on Django.
"""
