"""What the figures were measured on."""

import os
import time


def first_value(path, name):
    """What a line like `name : value` of a file says."""
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.startswith(name):
                    return line.partition(":")[2].strip()
    except OSError:
        pass
    return ""


def description():
    system = os.uname()
    cpu = first_value("/proc/cpuinfo", "model name") or system.machine
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    kilobytes = first_value("/proc/meminfo", "MemTotal").split()
    memory = f"{int(kilobytes[0]) / 1024 ** 2:.1f} GiB memory, " if kilobytes else ""
    return f"{cpu}, {cores} cores, {memory}{system.sysname} {system.release} {system.machine}"


def load():
    """How many processes wanted a core in the last minute."""
    return f"{os.getloadavg()[0]:.2f}"


def today():
    return time.strftime("%Y-%m-%d")
