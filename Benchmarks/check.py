"""Whether a program's figures are those of skarpe, or skarpe read every row.

    python3 Benchmarks/check.py figures SKARPE.csv OTHER.csv
    python3 Benchmarks/check.py rows VALIDATION.json ROWS

Ends with status 1 and says what differs when they are not.
"""

import csv
import json
import sys

TOLERANCE = 1e-9


def figures(path, names):
    """Value, average and status of each indicator."""
    with open(path, encoding="utf-8", newline="") as file:
        return {
            tuple(row[name] for name in names): (
                number(row["actual"]),
                number(row["average"]),
                row["status"],
            )
            for row in csv.DictReader(file)
        }


def number(cell):
    return float(cell) if cell else None


def same(left, right):
    if isinstance(left, float) and isinstance(right, float):
        return abs(left - right) <= TOLERANCE * max(1, abs(left), abs(right))
    return left == right


def differing_figures(ours, theirs):
    expected = figures(ours, ("house", "measure", "group"))
    found = figures(theirs, ("hus", "nøgletal", "målgruppe"))
    if not expected:
        yield "skarpe has no figures"
    for indicator in sorted(expected.keys() | found.keys()):
        left, right = expected.get(indicator), found.get(indicator)
        if left is None or right is None or not all(map(same, left, right)):
            yield f"{'/'.join(indicator)}: skarpe has {left}, the other {right}"


def unread_rows(path, rows):
    with open(path, encoding="utf-8") as file:
        said = json.load(file)
    expected = {"read": rows, "accepted": rows, "rejected": 0, "empty": 0}
    if said["rows"] != expected:
        yield f"skarpe counts {said['rows']}, the data have {rows} rows"
    for severity in ("errors", "warnings"):
        if said[severity]:
            yield f"skarpe finds {said[severity]} {severity}"


def main():
    what, first, second = sys.argv[1:]
    if what == "figures":
        differences = list(differing_figures(first, second))
    else:
        differences = list(unread_rows(first, int(second)))
    for line in differences[:5]:
        print(line)
    if len(differences) > 5:
        print(f"and {len(differences) - 5} more")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
