"""Runs programs as whole processes and says how long they took and how much memory they held.

A process begins as a copy of the one that starts it, and the kernel counts that towards its peak.
So this module, and whoever imports it, stays small; what /bin/true is said to hold is the floor.
"""

import os
import time

# What a user has set for skarpe must not change what is measured.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("SKARPE_")}


class Failure(Exception):
    """A program did not do what it was asked to."""


def start(command, output=os.devnull, errors=os.devnull):
    writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    return os.posix_spawn(
        command[0], command, ENVIRONMENT,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, output, writing, 0o644),
            (os.POSIX_SPAWN_OPEN, 2, errors, writing, 0o644),
        ],
    )


def measure(command):
    """Seconds from before the start to after the end, and peak memory in bytes."""
    begin = time.perf_counter()
    _, status, usage = os.wait4(start(command), 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        raise Failure(f"{' '.join(command)[:300]} ended with status {exit_status(status)}")
    return seconds, usage.ru_maxrss * 1024


def run(command, output, errors):
    """Runs a program into files; its exit status."""
    _, status = os.waitpid(start(command, output, errors), 0)
    return exit_status(status)


def exit_status(status):
    return os.waitstatus_to_exitcode(status)


def words(command, scratch):
    """What a program writes to standard output, or nothing when it is missing or fails."""
    if not command[0]:
        return ""
    output = os.path.join(scratch, "words.txt")
    try:
        if run(command, output, os.devnull) != 0:
            return ""
    except OSError:
        return ""
    with open(output, encoding="utf-8", errors="replace") as file:
        return file.read().strip()


def located(name):
    """Where a program is, by the search path."""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        path = os.path.join(folder, name)
        if os.access(path, os.X_OK) and not os.path.isdir(path):
            return path
    return None
