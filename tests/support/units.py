"""What the systemd units in deploy/ start, and with which environment."""

import shlex

from tests.support.running_site import ROOT


def values(unit: str, setting: str) -> list[str]:
    """All values of a setting, in their order."""
    text = (ROOT / "deploy" / "systemd" / f"{unit}.service").read_text().replace("\\\n", " ")
    lines = [line.partition("=") for line in text.splitlines()]
    return [value for name, _sign, value in lines if name == setting]


def options(unit: str) -> list[str]:
    """Of the command that it starts, all but the program."""
    [command] = values(unit, "ExecStart")
    return shlex.split(command)[1:]


def environment(unit: str) -> dict[str, str]:
    """What is set in the unit itself."""
    pairs = (value.partition("=") for value in values(unit, "Environment"))
    return {name: value for name, _sign, value in pairs}
