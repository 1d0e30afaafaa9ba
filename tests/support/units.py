"""Commands and environment variables in the systemd units in deploy/."""

import shlex

from tests.support.running_site import ROOT


def values(unit: str, setting: str) -> list[str]:
    """Return all values of a setting, in their order."""
    text = (ROOT / "deploy" / "systemd" / f"{unit}.service").read_text().replace("\\\n", " ")
    lines = [line.partition("=") for line in text.splitlines()]
    return [value for name, _sign, value in lines if name == setting]


def options(unit: str) -> list[str]:
    """Return the arguments of the command that the unit starts, without the program."""
    [command] = values(unit, "ExecStart")
    return shlex.split(command)[1:]


def environment(unit: str) -> dict[str, str]:
    """Return the environment variables that are set in the unit itself."""
    pairs = (value.partition("=") for value in values(unit, "Environment"))
    return {name: value for name, _sign, value in pairs}
