"""What is measured, on which data, how often, and the targets that it must keep."""

SKARPE = ["scorecard", "validate"]
PEERS = ["duckdb", "duckdb-cli", "polars"]


class Workload:
    """A data set and the programs that read it in turn."""

    def __init__(self, data, title, programs, rounds, plan="national", most_rounds=None):
        self.data = data
        self.title = title
        self.programs = programs
        self.rounds = rounds
        self.plan = plan
        # A slow program takes part in the first rounds only.
        self.most_rounds = most_rounds or {}


YEAR = [
    Workload(
        "year", "A year: one jobcenter's 53 weekly files", plan="year", rounds=40,
        programs=[*SKARPE, *PEERS, "miller", "wc", "python", "true"],
    ),
]

NATIONAL = [
    Workload(
        "national-week", "National: one file in the order of weeks", rounds=15,
        programs=[*SKARPE, *PEERS, "miller", "wc"], most_rounds={"miller": 3},
    ),
    *(
        Workload(f"national-{name}", f"National: {title}", [*SKARPE, *PEERS, "wc"], rounds=9)
        for name, title in [
            ("folder", "522 weekly files"),
            ("indicator", "one file in the order of indicators"),
            ("shuffled", "one file, shuffled"),
            ("quoted", "one file in the order of weeks, every field in quotes"),
            ("crlf", "one file in the order of weeks, lines ending in CR LF"),
        ]
    ),
]

# More rows of more weeks, so that there is more to remember.
GROWTH = [
    Workload(f"growth-{size}", size, [*SKARPE, "duckdb", "wc"], rounds=5)
    for size in ["10k", "100k", "1m", "10m"]
]

# Larger files of the same weeks and indicators, so that there is not. The peers' column types do not
# fit them.
WIDER = [
    Workload("growth-1m", "ids only", [*SKARPE, "wc"], rounds=5),
    Workload("growth-labelled", "with names and labels", [*SKARPE, "wc"], rounds=5),
    Workload("growth-wide", "with labels eight times as long", [*SKARPE, "wc"], rounds=5),
]

# Asked for with --quick.
QUICK = [
    Workload("year", YEAR[0].title, YEAR[0].programs, rounds=10, plan="year"),
    Workload(
        "national-week", NATIONAL[0].title, NATIONAL[0].programs, rounds=3, most_rounds={"miller": 1}
    ),
]


class Target:
    """skarpe takes at most so much of another program's time or memory."""

    def __init__(self, data, figure, program, over=1, under=1):
        self.data = data
        self.figure = figure
        self.program = program
        self.most = over / under
        self.words = str(over) if under == 1 else f"{over}/{under}"


# Both `scorecard` and `validate` must keep them.
TARGETS = [
    Target("year", "time", "true", over=4),
    Target("year", "time", "duckdb", under=50),
    Target("national-week", "time", "duckdb", under=8),
    Target("national-week", "time", "wc", over=5),
    Target("national-week", "memory", "duckdb", under=8),
    Target("national-indicator", "time", "duckdb", under=8),
    Target("national-indicator", "time", "wc", over=5),
    Target("national-indicator", "memory", "duckdb", under=8),
    Target("national-shuffled", "time", "duckdb", under=2),
    Target("national-quoted", "time", "duckdb", under=2),
]
