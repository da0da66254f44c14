"""Makes the benchmark's data: the same bytes for the same seed and plan."""

import datetime
import itertools
import json
import os
import random
import shutil
from typing import NamedTuple

YEAR = 2020
MUNICIPALITIES = 98
VALUES = 41  # how many different values an indicator takes

HEADER = "uge;hus;nøgletal;målgruppe;værdi\n"
LABELLED_HEADER = "uge;hus;husnavn;nøgletal;målgruppe;betegnelse;værdi\n"


class Recipe(NamedTuple):
    """The last so many weeks of a plan's indicators, in a form, with so many copies of each label."""

    plan: str
    weeks: int
    form: str = "week"
    labels: int = 0


SETS = {
    "year": Recipe("year", 53, "folder"),
    **{
        f"national-{form}": Recipe("national", 522, form)
        for form in ["week", "folder", "indicator", "shuffled", "quoted", "crlf"]
    },
    **{
        f"growth-{rows}": Recipe("national", weeks)
        for rows, weeks in {"10k": 3, "100k": 27, "1m": 269, "10m": 2686}.items()
    },
    "long-labels": Recipe("national", 269, labels=8),
}


def national_plan(plan):
    """The houses with weekly targets once for each municipality, without annual goals."""
    houses = [
        {**house, "id": f"kommune-{k:02}-{house['id']}", "name": f"Kommune {k:02} {house['name']}"}
        for k in range(1, MUNICIPALITIES + 1)
        for house in plan["houses"]
        if house.get("weeklyTargets")
    ]
    return {**plan, "id": "national", "name": "National", "sections": [], "houses": houses}


def weekly_targets(plan):
    return [(house, target) for house in plan["houses"] for target in house.get("weeklyTargets", [])]


def write_plan(folder, name, plan):
    """The plan, and its weekly targets as a table for programs that do not read plans."""
    with open(os.path.join(folder, f"{name}-plan.json"), "w", encoding="utf-8") as file:
        json.dump(plan, file, ensure_ascii=False, indent=1)
    with open(os.path.join(folder, f"{name}-targets.csv"), "w", encoding="utf-8") as file:
        file.write("hus;nøgletal;målgruppe;måltal\n")
        for house, target in weekly_targets(plan):
            goal = str(target["target"]).replace(".", ",")
            file.write(f"{house['id']};{target['measure']};{target.get('group', '')};{goal}\n")


def endings(plan, labels):
    """For each indicator that is reported the rows it may have, without the week at their beginning."""
    units = {measure["id"]: measure["unit"] for measure in plan["measures"]}
    goals = [goal for section in plan["sections"] for goal in section["goals"] if "sumOf" not in goal]
    for house, target in weekly_targets(plan) + [({"id": goal["house"]}, goal) for goal in goals]:
        names = [house["id"], target["measure"], target.get("group", "")]
        if labels:
            names = [names[0], house["name"], *names[1:], " ".join([target["label"]] * labels)]
        unit = units[target["measure"]]
        # A yes is written 1, so that every program may take the column as numbers.
        goal = 1 if unit == "yesNo" else target["target"]
        steps = [1] if unit == "yesNo" else [0.7 + 0.4 * step / (VALUES - 1) for step in range(VALUES)]
        values = [f"{min(goal * s, 100):.1f}" if unit == "percent" else f"{goal * s:.0f}" for s in steps]
        yield [f";{';'.join(names)};{value.replace('.', ',')}\n" for value in values]


def weekly_texts(plan, recipe, seed):
    """Each week's name and rows, in order: each indicator once, with a value drawn for it."""
    draw = random.Random(f"{seed}/{recipe.plan}/{recipe.weeks}").random
    choices = list(endings(plan, recipe.labels))
    for back in range(recipe.weeks - 1, -1, -1):
        year, week, _ = (datetime.date(YEAR, 12, 28) - datetime.timedelta(7 * back)).isocalendar()
        name = f"{year:04}-W{week:02}"
        yield name, name.join(["", *[rows[int(draw() * len(rows))] for rows in choices]])


def files(name, plan, seed):
    """The files of a set: their names and the pieces of their text."""
    recipe = SETS[name]
    header = LABELLED_HEADER if recipe.labels else HEADER
    texts = weekly_texts(plan, recipe, seed)
    if recipe.form == "folder":
        for week, text in texts:
            yield week, [header, text]
        return
    pieces = (text for _, text in texts)
    if recipe.form in ("indicator", "shuffled"):
        rows = [row for column in zip(*[text.splitlines(True) for text in pieces]) for row in column]
        if recipe.form == "shuffled":
            random.Random(f"{seed}/shuffled").shuffle(rows)
        pieces = ("".join(rows[at : at + 20_000]) for at in range(0, len(rows), 20_000))
    yield name, formed(recipe.form, itertools.chain([header], pieces))


def formed(form, pieces):
    for piece in pieces:
        if form == "quoted":
            piece = '"' + piece.replace(";", '";"').replace("\n", '"\n"')[:-1]
        yield piece.replace("\n", "\r\n") if form == "crlf" else piece


def make(folder, name, plan, seed):
    """Makes a set and its plan and notes what it is, unless it is there already."""
    import hashlib  # a large library, which the process that measures must not load

    plan = national_plan(plan) if SETS[name].plan == "national" else plan
    with open(__file__, "rb") as file:
        recipe = hashlib.sha256(f"{seed}{json.dumps(plan)}".encode() + file.read()).hexdigest()
    if noted(folder, name).get("recipe") == recipe:
        return
    write_plan(folder, SETS[name].plan, plan)
    target = os.path.join(folder, name)
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    note = {"recipe": recipe, "files": 0, "rows": 0, "bytes": 0}
    digest = hashlib.sha256()
    for stem, pieces in files(name, plan, seed):
        note["files"] += 1
        note["rows"] -= 1  # the header
        with open(os.path.join(target, f"{stem}.csv"), "wb") as file:
            for data in map(str.encode, pieces):
                file.write(data)
                digest.update(data)
                note["rows"] += data.count(b"\n")
                note["bytes"] += len(data)
    note["sha256"] = digest.hexdigest()
    with open(os.path.join(folder, f"{name}.json"), "w", encoding="utf-8") as file:
        json.dump(note, file)


def noted(folder, name):
    try:
        with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return {}
