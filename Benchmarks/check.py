"""Whether other programs come to skarpe's figures, and skarpe has read every row."""

import csv
import json

from programs import Failure, measure


def check(commands, rows, scratch):
    """Compares the figures of every program with skarpe's; a difference ends the run."""
    program, *_, plan, data = commands["skarpe"]
    measure([program, "validate", "--strict", "--format", "json", "--plan", plan, data], scratch)
    with open(scratch, encoding="utf-8") as file:
        accepted = json.load(file)["rows"]["accepted"]
    if accepted != rows:
        raise Failure(f"skarpe accepts {accepted} of {rows} rows")
    figures = figures_of(commands["skarpe"], scratch)
    if not figures:
        raise Failure("skarpe has no figures")
    for name, command in commands.items():
        if name not in ("skarpe", "true"):
            compare(figures, figures_of(command, scratch), name)


def figures_of(command, scratch):
    """The latest value, the average and the status of each indicator."""
    measure(command, scratch)
    with open(scratch, encoding="utf-8", newline="") as file:
        return {
            (row["house"], row["measure"], row["group"]):
                [cell and float(cell) for cell in (row["actual"], row["average"])] + [row["status"]]
            for row in csv.DictReader(file)
        }


def compare(ours, theirs, name):
    for indicator in sorted(ours.keys() | theirs.keys()):
        left, right = ours.get(indicator), theirs.get(indicator)
        if left is None or right is None or not all(map(same, left, right)):
            raise Failure(f"{'/'.join(indicator)}: skarpe has {left}, {name} {right}")


def same(left, right):
    if isinstance(left, float) and isinstance(right, float):
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    return left == right
