"""Makes the benchmark's data: the same bytes for the same seed.

    python3 Benchmarks/data.py --out DIR [--seed N] [--fresh] SET ...

A set is `year`, `national-week`, `growth-100k` and so on; SETS below names them all. What was made
is noted in DIR/manifest.json, with the seed, the number of rows and bytes, and the SHA-256 of the
set's files in the order of their names. A set that is there already is not made again.
"""

import argparse
import datetime
import hashlib
import json
import os
import random
import shutil

HERE = os.path.dirname(os.path.abspath(__file__))
PLAN = os.path.join(HERE, "..", "Sources", "JobcenterKit", "Plans", "aalborg-2020.json")

YEAR = 2020
MUNICIPALITIES = 98
HEADER = "uge;hus;nøgletal;målgruppe;værdi\n"
LABELLED_HEADER = "uge;hus;husnavn;nøgletal;målgruppe;betegnelse;værdi\n"

# The growth files have every indicator of the national plan in each of their last so many weeks.
GROWTH_WEEKS = {"growth-10k": 3, "growth-100k": 27, "growth-1m": 269, "growth-10m": 2686}

# These have the weeks and values of growth-1m in a larger file: with names and labels beside the
# ids, and with every label eight times as long.
WIDER = {"growth-labelled": 1, "growth-wide": 8}

NATIONAL = ["week", "folder", "indicator", "shuffled", "quoted", "crlf"]
SETS = ["year", *("national-" + order for order in NATIONAL), *GROWTH_WEEKS, *WIDER]

# How many different values an indicator takes.
SPREAD = 41


# --- plans --------------------------------------------------------------------------------------


def built_in_plan():
    with open(PLAN, encoding="utf-8") as file:
        return json.load(file)


def national_plan(plan):
    """The five houses with weekly targets once for each municipality; no annual goals."""
    national = dict(plan, id="national", name="National", sections=[])
    del national["houseWideUnit"]
    national["houses"] = [
        {
            **house,
            "id": f"kommune-{number:02}-{house['id']}",
            "name": f"Kommune {number:02} {house['name']}",
        }
        for number in range(1, MUNICIPALITIES + 1)
        for house in plan["houses"]
        if house.get("weeklyTargets")
    ]
    return national


def write_targets(plan, path):
    """The weekly targets as a table, for programs that do not read plans."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("hus;nøgletal;målgruppe;måltal\n")
        for house in plan["houses"]:
            for target in house.get("weeklyTargets", []):
                names = f"{house['id']};{target['measure']};{target.get('group', '')}"
                goal = str(target["target"]).replace(".", ",")
                file.write(f"{names};{goal}\n")


# --- rows ---------------------------------------------------------------------------------------


def weeks(last_year, count):
    """The last so many ISO weeks up to the end of a year, in order."""
    monday = datetime.date.fromisocalendar(last_year, 1, 1)
    while (monday + datetime.timedelta(7)).isocalendar()[0] == last_year:
        monday += datetime.timedelta(7)
    for back in range(count - 1, -1, -1):
        year, week, _ = (monday - datetime.timedelta(7 * back)).isocalendar()
        yield f"{year:04}-W{week:02}"


def number(value, decimals):
    return f"{value:.{decimals}f}".replace(".", ",")


def weekly_endings(plan, repeats=None):
    """For each weekly indicator the rows it may have, without the week at their beginning.

    With `repeats` they carry the house's name and so many copies of the label as well.
    """
    units = {measure["id"]: measure["unit"] for measure in plan["measures"]}
    for house in plan["houses"]:
        for target in house.get("weeklyTargets", []):
            measure, group, goal = target["measure"], target.get("group", ""), target["target"]
            is_share = units[measure] == "percent"
            if repeats is None:
                names = f"{house['id']};{measure};{group}"
            else:
                label = " ".join([target["label"]] * repeats)
                names = f"{house['id']};{house['name']};{measure};{group};{label}"
            values = (goal * (0.7 + 0.4 * step / (SPREAD - 1)) for step in range(SPREAD))
            yield [
                f";{names};{number(min(v, 100), 1) if is_share else number(v, 0)}\n" for v in values
            ]


def annual_endings(plan):
    """The same for the annual goals that are reported directly. A yes is written 1, so that every
    program may take the column as numbers."""
    units = {measure["id"]: measure["unit"] for measure in plan["measures"]}
    for section in plan["sections"]:
        for goal in section["goals"]:
            if "sumOf" in goal:
                continue
            names = f"{goal['house']};{goal['measure']};{goal.get('group', '')}"
            unit = goal.get("unit", units[goal["measure"]])
            if unit == "yesNo":
                values = ["1"]
            elif unit == "percent" or unit == "fullTimePersons":
                values = [number(goal["target"] * (0.95 + step / 1000), 1) for step in range(50)]
            else:
                values = [number(goal["target"] * (0.8 + step / 200), 0) for step in range(50)]
            yield [f";{names};{value}\n" for value in values]


def week_text(week, endings, draw):
    """A week's rows: each indicator once, with a value drawn for it."""
    return week.join(["", *[rows[int(draw() * len(rows))] for rows in endings]])


# --- files --------------------------------------------------------------------------------------


class Output:
    """The files of a set, counted and hashed as they are written."""

    def __init__(self, folder):
        self.folder = folder
        self.files = self.rows = self.bytes = 0
        self.hash = hashlib.sha256()

    def write(self, name, parts):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self.files += 1
        self.rows -= 1  # the header
        with open(path, "wb") as file:
            for part in parts:
                data = part.encode()
                file.write(data)
                self.hash.update(data)
                self.rows += data.count(b"\n")
                self.bytes += len(data)

    def note(self, path, seed):
        return {
            "path": path, "files": self.files, "rows": self.rows, "bytes": self.bytes,
            "sha256": self.hash.hexdigest(), "seed": seed,
        }


def in_blocks(rows, size=20_000):
    for begin in range(0, len(rows), size):
        yield "".join(rows[begin : begin + size])


def make_year(folder, seed):
    plan = built_in_plan()
    write_targets(plan, os.path.join(folder, "year-targets.csv"))
    endings = [*weekly_endings(plan), *annual_endings(plan)]
    draw = random.Random(f"{seed}/year").random
    output = Output(folder)
    for week in weeks(YEAR, 53):
        output.write(f"year/{week}.csv", [HEADER, week_text(week, endings, draw)])
    return {"year": output.note("year", seed)}


def make_national(folder, seed, wanted):
    """Ten years of the national plan, the same rows in each of the orders asked for."""
    endings = list(weekly_endings(write_national_plan(folder)))
    draw = random.Random(f"{seed}/national").random
    texts = {week: week_text(week, endings, draw) for week in weeks(YEAR, 522)}
    made = {}

    def write(order, parts):
        output = Output(folder)
        output.write(f"national-{order}.csv", parts)
        made[f"national-{order}"] = output.note(f"national-{order}.csv", seed)

    if "week" in wanted:
        write("week", [HEADER, *texts.values()])
    if "crlf" in wanted:
        write("crlf", (text.replace("\n", "\r\n") for text in [HEADER, *texts.values()]))
    if "quoted" in wanted:
        quoted = (text.replace(";", '";"').replace("\n", '"\n"') for text in texts.values())
        header = '"' + HEADER.replace(";", '";"').replace("\n", '"\n')
        write("quoted", [header, *('"' + text[:-1] for text in quoted)])
    if "folder" in wanted:
        output = Output(folder)
        for week, text in texts.items():
            output.write(f"national-folder/{week}.csv", [HEADER, text])
        made["national-folder"] = output.note("national-folder", seed)
    if "indicator" in wanted or "shuffled" in wanted:
        table = [text.splitlines(True) for text in texts.values()]
        texts.clear()
        rows = [row for column in zip(*table) for row in column]
        if "indicator" in wanted:
            write("indicator", [HEADER, *in_blocks(rows)])
        if "shuffled" in wanted:
            random.Random(f"{seed}/shuffled").shuffle(rows)
            write("shuffled", [HEADER, *in_blocks(rows)])
    return made


def make_growth(folder, seed, name):
    header, repeats = (LABELLED_HEADER, WIDER[name]) if name in WIDER else (HEADER, None)
    endings = list(weekly_endings(write_national_plan(folder), repeats))
    draw = random.Random(f"{seed}/growth").random
    count = GROWTH_WEEKS.get(name, GROWTH_WEEKS["growth-1m"])
    output = Output(folder)
    texts = (week_text(week, endings, draw) for week in weeks(YEAR, count))
    output.write(f"{name}.csv", (part for parts in ([header], texts) for part in parts))
    return {name: output.note(f"{name}.csv", seed)}


def write_national_plan(folder):
    plan = national_plan(built_in_plan())
    with open(os.path.join(folder, "national-plan.json"), "w", encoding="utf-8") as file:
        json.dump(plan, file, ensure_ascii=False, indent=1)
    write_targets(plan, os.path.join(folder, "national-targets.csv"))
    return plan


# --- what is there ------------------------------------------------------------------------------


def recipe():
    """What the data are made from besides the seed: when it changes they must be made anew."""
    digest = hashlib.sha256()
    for path in (__file__, PLAN):
        with open(path, "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def known_sets(folder, seed):
    """What the manifest says is there, made from this seed and recipe."""
    try:
        with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
            manifest = json.load(file)
    except FileNotFoundError:
        return {}
    if (manifest["seed"], manifest["recipe"]) != (seed, recipe()):
        return {}
    there = os.listdir(folder)
    return {name: note for name, note in manifest["sets"].items() if note["path"] in there}


def save(folder, seed, sets):
    path = os.path.join(folder, "manifest.json")
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump({"seed": seed, "recipe": recipe(), "sets": sets}, file, indent=1)
    os.replace(path + ".new", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.add_argument("--seed", type=int, default=2020)
    parser.add_argument("--fresh", action="store_true", help="make them even when they are there")
    parser.add_argument("sets", nargs="+", choices=SETS, metavar="SET")
    options = parser.parse_args()

    folder = options.out
    os.makedirs(folder, exist_ok=True)
    sets = known_sets(folder, options.seed)
    missing = [n for n in options.sets if options.fresh or n not in sets]
    national = [n.removeprefix("national-") for n in missing if n.startswith("national-")]
    for name in missing:
        # Files of an earlier recipe must not stay among those of this one.
        shutil.rmtree(os.path.join(folder, name), ignore_errors=True)
    if national:
        sets |= make_national(folder, options.seed, national)
    if "year" in missing:
        sets |= make_year(folder, options.seed)
    for name in missing:
        if name in GROWTH_WEEKS or name in WIDER:
            sets |= make_growth(folder, options.seed, name)
    save(folder, options.seed, sets)


if __name__ == "__main__":
    main()
