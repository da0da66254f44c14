"""What is measured, how often, and the targets that `skarpe scorecard` must keep."""

from typing import NamedTuple

# The programs, as the tables name them. The second and third are measured where there are any.
PROGRAMS = {
    "skarpe": "skarpe",
    "before": "skarpe before",
    "duckdb": "DuckDB (Python module)",
    "duckdb-cli": "DuckDB (command line)",
    "true": "/bin/true",
}


class Workload(NamedTuple):
    """A data set, how often each program reads it, the programs beside skarpe, and the data with
    fewer rows of the same kind, if there are any."""

    data: str
    rounds: int
    peers: list = []
    smaller: str = ""


WORKLOADS = [
    Workload("year", 40, ["duckdb", "duckdb-cli", "true"]),
    *(
        Workload(f"national-{form}", 9, ["duckdb", "duckdb-cli"])
        for form in ["week", "folder", "indicator", "shuffled", "quoted", "crlf"]
    ),
    Workload("growth-10k", 9),
    Workload("growth-100k", 9, smaller="growth-10k"),
    Workload("growth-1m", 9, smaller="growth-100k"),
    Workload("growth-10m", 5, smaller="growth-1m"),
    Workload("long-labels", 5),
]


class Target(NamedTuple):
    """At most so much of a figure (`time`, `memory`, or `row`: the time for each row more than the
    smaller data have) beside the same figure of another program, or of skarpe on other data. Without
    either, the figure itself, in MB."""

    data: str
    figure: str
    most: float
    program: str = ""
    other_data: str = ""


TARGETS = [
    Target("year", "time", 3, "true"),
    Target("year", "time", 1 / 50, "duckdb"),
    Target("national-week", "time", 1 / 4, "duckdb-cli"),
    Target("national-week", "memory", 25),
    Target("national-folder", "time", 1 / 3, "duckdb-cli"),
    Target("national-indicator", "time", 1 / 3, "duckdb-cli"),
    Target("national-shuffled", "time", 1 / 2, "duckdb-cli"),
    Target("national-quoted", "time", 1 / 3, "duckdb-cli"),
    Target("national-crlf", "time", 1 / 3, "duckdb-cli"),
    Target("long-labels", "time", 1 / 4, "before"),
    Target("growth-10m", "row", 1.25, other_data="growth-1m"),
    Target("long-labels", "memory", 1.1, other_data="growth-1m"),
]
