"""The programs that are measured, what each is asked, and what a run of one took."""

import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
QUERY = os.path.join(HERE, "scorecard.sql")
MODULE = "import sys, duckdb; duckdb.execute(sys.argv[1]); duckdb.execute(open(sys.argv[2]).read())"

# What a user has set for skarpe must not change what is measured.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("SKARPE_")}


class Failure(Exception):
    """The run cannot go on."""


def output(*command):
    """What a program prints; nothing when it is missing or fails."""
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=True, env=ENVIRONMENT)
        return found.stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


class Programs:
    """The programs that are installed, by the names of targets.PROGRAMS."""

    def __init__(self, skarpe, before):
        # The launcher that pip installs is a Python script; the program itself starts faster.
        find = "import os, duckdb_cli; print(os.path.dirname(duckdb_cli.__file__) + '/duckdb')"
        cli = output(sys.executable, "-c", find) or shutil.which("duckdb")
        paths = {
            "skarpe": skarpe, "before": before, "duckdb": sys.executable, "duckdb-cli": cli,
            "true": shutil.which("true"),
        }
        self.paths = {name: path for name, path in paths.items() if path}
        asked = {"duckdb": ["-c", "import duckdb; print(duckdb.__version__)"]}
        said = {n: output(path, *asked.get(n, ["--version"])) for n, path in self.paths.items()}
        self.versions = {name: text.partition("\n")[0] for name, text in said.items() if text}
        if "skarpe" not in self.versions:
            raise Failure(f"{skarpe} does not run")

    def commands(self, folder, workload, plan):
        """The command of each installed program that takes part in a workload."""
        data = os.path.join(folder, workload.data)
        targets = os.path.join(folder, f"{plan}-targets.csv")
        said = f"SET VARIABLE targets = '{targets}'; SET VARIABLE data = '{data}/*.csv'"
        card = ["scorecard", "--format", "csv", "--quiet", "--plan", f"{folder}/{plan}-plan.json", data]
        asked = {
            "skarpe": card, "before": card, "duckdb": ["-c", MODULE, said, QUERY],
            "duckdb-cli": ["-cmd", said, "-f", QUERY], "true": [],
        }
        names = [name for name in ["skarpe", "before", *workload.peers] if name in self.versions]
        return {name: [self.paths[name], *asked[name]] for name in names}


def measure(command, target=os.devnull):
    """Seconds from before the start to after the end of a process, and its peak memory in bytes."""
    begin = time.perf_counter()
    pid = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
    ])
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        raise Failure(f"{' '.join(command)[:300]} ended with status {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss * 1024


def apart(work, *arguments):
    """Does something in a copy of this process, which so stays small: the kernel counts its memory
    towards that of each program it starts."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            work(*arguments)
            status = 0
        except BaseException as error:
            print(error if isinstance(error, Failure) else repr(error), file=sys.stderr)
        finally:
            os._exit(status)
    if os.waitpid(pid, 0)[1] != 0:
        raise Failure(f"{work.__name__} failed")
