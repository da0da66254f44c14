"""The figures as Markdown."""

from programs import NAMES
from workloads import SKARPE, TARGETS

MB = 1e6


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


class Figures:
    """The rounds of one program on one data set."""

    def __init__(self, rounds):
        self.seconds = [seconds for seconds, _ in rounds]
        self.rounds = len(rounds)
        self.time = median(self.seconds)
        self.memory = median([memory for _, memory in rounds])


def table(headers, rows, words=1):
    """The first columns are words, the others are figures."""
    rule = [":--" if column < words else "--:" for column in range(len(headers))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [headers, rule, *rows])


# --- numbers ------------------------------------------------------------------------------------


def three_digits(value):
    """Three significant digits, but at most two decimals, and all digits before the point."""
    return f"{value:,.{max(0, 3 - len(str(int(value))))}f}"


def duration(seconds):
    return f"{three_digits(seconds * 1000)} ms" if seconds < 1 else f"{three_digits(seconds)} s"


def size(count):
    return f"{three_digits(count / MB)} MB"


def held(memory, floor):
    """Peak memory; what is no more than the floor cannot be told from it."""
    return f"≤ {size(floor)}" if memory <= floor * 1.02 else size(memory)


def ratio(value, is_fraction):
    """As the target is written: `1/7.9` where it is a fraction, else `3.2`; above 1 it is none."""
    return f"1/{three_digits(1 / value)}" if is_fraction and value < 1 else three_digits(value)


# --- tables -------------------------------------------------------------------------------------


def workload(note, measured, floor):
    ours = measured["scorecard"].time
    rows = [
        [
            NAMES[name],
            duration(figures.time),
            f"{duration(min(figures.seconds))} – {duration(max(figures.seconds))}",
            held(figures.memory, floor),
            three_digits(figures.time / ours),
            str(figures.rounds),
        ]
        for name, figures in measured.items()
    ]
    headers = ["program", "time", "fastest – slowest", "memory", "time ÷ scorecard's", "rounds"]
    return f"{described(note)}\n\n{table(headers, rows)}"


def described(note):
    files = "1 file" if note["files"] == 1 else f"{note['files']} files"
    return (
        f"{note['rows']:,} rows in {files}, {size(note['bytes'])}, "
        f"SHA-256 `{note['sha256'][:16]}…`, seed {note['seed']}."
    )


def targets(measured):
    """Each target beside what was measured; whether it holds is worked out, never written."""
    rows = []
    for target in TARGETS:
        if target.data not in measured:
            continue
        found = measured[target.data]
        for command in SKARPE:
            if target.program not in found:
                rows.append([target.data, NAMES[command], said(target), "not measured", "–", "–"])
                continue
            ours = getattr(found[command], target.figure)
            theirs = getattr(found[target.program], target.figure)
            # Memory at the floor may really be less, so this is never too kind to skarpe.
            value = ours / theirs
            holds = value <= target.most
            also = "–"
            if target.program == "duckdb" and "duckdb-cli" in found:
                other = ours / getattr(found["duckdb-cli"], target.figure)
                also = ratio(other, target.most < 1)
            rows.append([
                target.data, NAMES[command], said(target), ratio(value, target.most < 1),
                "yes" if holds else "no", also,
            ])
    headers = ["data", "command", "target", "measured", "holds", "beside DuckDB's command line"]
    return table(headers, rows, words=3)


def said(target):
    program = "DuckDB's" if target.program == "duckdb" else f"`{NAMES[target.program]}`'s"
    return f"{target.figure} ≤ {target.words} {'of' if target.most < 1 else '×'} {program}"


def growth(measured, notes, workloads, floor):
    """How time and memory grow with the rows, and where they do not."""
    programs = [name for name in workloads[0].programs if name in measured[workloads[0].data]]
    headers = ["data", "rows", "file"]
    for name in programs:
        headers.append(NAMES[name])
        headers += ["each further row"] if name in SKARPE else []
        headers += ["memory"] if name != "wc" else []
    rows = []
    before = None
    for each in workloads:
        found, note = measured[each.data], notes[each.data]
        row = [each.title, f"{note['rows']:,}", size(note["bytes"])]
        for name in programs:
            row.append(duration(found[name].time))
            more_rows = note["rows"] - notes[before]["rows"] if before else 0
            if name in SKARPE and more_rows:
                more = found[name].time - measured[before][name].time
                row.append(f"{more / more_rows * 1e9:.0f} ns")
            elif name in SKARPE:
                row.append("–")
            if name != "wc":
                row.append(held(found[name].memory, floor))
        rows.append(row)
        before = each.data
    return table(headers, rows)
