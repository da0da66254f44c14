"""The programs that take part: where they are, their versions, and how each is called."""

import os
import sys

import processes

NAMES = {
    "scorecard": "skarpe scorecard",
    "validate": "skarpe validate",
    "duckdb": "DuckDB (Python module)",
    "duckdb-cli": "DuckDB (command line)",
    "polars": "Polars",
    "miller": "Miller",
    "wc": "wc -l",
    "python": "python3 -c pass",
    "true": "/bin/true",
}

TYPED = {
    "scorecard": "skarpe",
    "validate": "skarpe",
    "duckdb": "python3",
    "duckdb-cli": "duckdb",
    "polars": "python3",
    "miller": "sh",
    "wc": "wc",
    "python": "python3",
    "true": "/bin/true",
}

FIND_CLI = """
import os, duckdb_cli
print(os.path.join(os.path.dirname(duckdb_cli.__file__), "duckdb"))
"""


class Programs:
    """Those of the programs that are installed and wanted."""

    def __init__(self, skarpe, peers, scratch, without):
        python = sys.executable
        self.peers = peers
        # The launcher that pip installs is a Python script; the program itself starts faster.
        cli = processes.words([python, "-c", FIND_CLI], scratch) or processes.located("duckdb")
        self.paths = {
            "scorecard": skarpe, "validate": skarpe, "duckdb": python, "duckdb-cli": cli,
            "polars": python, "miller": "/bin/sh", "wc": processes.located("wc"), "python": python,
            "true": processes.located("true"),
        }

        def module(name):
            return [python, "-c", f"import {name}; print({name}.__version__)"]

        asked = {
            "scorecard": [skarpe, "--version"],
            "duckdb": module("duckdb"),
            "duckdb-cli": [cli or "", "--version"],
            "polars": module("polars"),
            "miller": [processes.located("mlr") or "", "--version"],
            "wc": [self.paths["wc"] or "", "--version"],
            "python": [python, "--version"],
            "true": [self.paths["true"] or "", "--version"],
        }
        self.versions = {
            name: processes.words(command, scratch).partition("\n")[0]
            for name, command in asked.items()
        }
        self.versions["validate"] = self.versions["scorecard"]
        self.missing = [name for name in NAMES if not self.versions[name] and name not in without]
        self.without = [name for name in NAMES if name in without]

    def takes_part(self, name):
        return name not in self.missing and name not in self.without

    def command(self, name, data, files, targets, plan):
        """The whole command for a program.

        `data` is a file or a folder, `files` what is in it. The peers that know patterns get one:
        they open the files themselves.
        """
        path = self.paths[name]
        pattern = data if files == [data] else os.path.join(data, "*.csv")
        script = os.path.join(self.peers, f"with_{name}")
        match name:
            case "scorecard":
                return [path, "scorecard", "--format", "csv", "--quiet", "--plan", plan, data]
            case "validate":
                return [path, "validate", "--strict", "--plan", plan, data]
            case "duckdb" | "polars":
                return [path, f"{script}.py", targets, pattern]
            case "duckdb-cli":
                query = os.path.join(self.peers, "scorecard.sql")
                said = f"SET VARIABLE targets = '{targets}'; SET VARIABLE data = '{pattern}'"
                return [path, "-cmd", said, "-f", query]
            case "miller":
                return [path, f"{script}.sh", targets, *files]
            case "wc":
                return [path, "-l", *files]
            case "python":
                return [path, "-c", "pass"]
            case "true":
                return [path]

    def shown(self, name, command, data, files):
        """The command as a person would type it: programs by their names, many files by a pattern."""
        words = [quoted(word) for word in command[1:]]
        if len(files) > 1 and command[-len(files) :] == files:
            words[-len(files) :] = [os.path.join(data, "*.csv")]
        return " ".join([TYPED[name], *words])


def quoted(word):
    return f'"{word}"' if any(mark in " ;*'" for mark in word) else word
