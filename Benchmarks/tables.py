"""The figures and the targets as Markdown."""

from targets import PROGRAMS, TARGETS


def median(values):
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


class Result:
    """What each program took on a data set."""

    def __init__(self, note, rounds, smaller):
        self.note = note
        self.seconds = {name: [seconds for seconds, _ in taken] for name, taken in rounds.items()}
        self.time = {name: median(seconds) for name, seconds in self.seconds.items()}
        self.memory = {name: median([size for _, size in taken]) for name, taken in rounds.items()}
        self.row = {}
        if smaller:
            rows = note["rows"] - smaller.note["rows"]
            self.row["skarpe"] = (self.time["skarpe"] - smaller.time["skarpe"]) / rows


def judged(results):
    """For each target its data, what it says, what was measured, and whether it holds."""
    for data, figure, most, program, other_data in TARGETS:
        if data not in results:
            continue
        ours = getattr(results[data], figure)["skarpe"]
        what = "time for each further row" if figure == "row" else figure
        if not program and not other_data:
            yield [data, f"{what} ≤ {most} MB", size(ours), "yes" if ours <= most * 1e6 else "no"]
            continue
        theirs = getattr(results[other_data or data], figure).get(program or "skarpe")
        times = f"{most:g} ×" if most >= 1 else f"1/{1 / most:g} of"
        words = f"{what} ≤ {times} {other_data or PROGRAMS[program]}"
        if theirs is None:
            yield [data, words, "not measured", "–"]
        else:
            yield [data, words, ratio(ours / theirs), "yes" if ours <= most * theirs else "no"]


def report(results, floor):
    """The tables; memory at the `floor` may be less."""
    yield "### Targets\n\n" + table(["data", "target", "measured", "holds"], judged(results), 2)
    rows = []
    for data, result in results.items():
        for name, seconds in result.seconds.items():
            time, memory, row = result.time[name], result.memory[name], result.row.get(name)
            rows.append([
                data, PROGRAMS[name], duration(time), f"{duration(min(seconds))} – {duration(max(seconds))}",
                ratio(time / result.time["skarpe"]), "≤ " * (memory <= floor * 1.01) + size(memory),
                f"{row * 1e9:.0f} ns" if row else "–",
            ])
    headers = ["data", "program", "time", "fastest – slowest", "÷ skarpe", "memory", "each further row"]
    yield "### Figures\n\n" + table(headers, rows, 2)
    notes = [(data, result.note) for data, result in results.items()]
    rows = [[data, f"{n['rows']:,}", str(n["files"]), size(n["bytes"]), n["sha256"][:16]] for data, n in notes]
    yield "### Data\n\n" + table(["data", "rows", "files", "size", "SHA-256"], rows, 1)


def table(headers, rows, words):
    """The first columns are words, the others figures."""
    rule = [":--" if column < words else "--:" for column in range(len(headers))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [headers, rule, *rows])


def digits(value):
    """Three significant digits, at most two decimals, and all digits before the point."""
    return f"{value:,.{min(2, max(0, 3 - len(str(int(value)))))}f}"


def duration(seconds):
    return f"{digits(seconds * 1000)} ms" if seconds < 1 else f"{digits(seconds)} s"


def size(count):
    return f"{digits(count / 1e6)} MB"


def ratio(value):
    return digits(value) if value >= 1 else f"1/{digits(1 / value)}"
