"""with_polars.py TARGETS DATA: the figures of scorecard.sql in Polars, lazily and streaming."""

import sys

import polars as pl

NAMES = ["hus", "nøgletal", "målgruppe"]


# An empty group is null, and "" where it stands in quotes.
group = pl.col("målgruppe").fill_null("")


def scan(path, first, last):
    schema = {**first, **dict.fromkeys(NAMES, pl.String), **last}
    return pl.scan_csv(path, separator=";", decimal_comma=True, schema=schema)


targets = scan(sys.argv[1], {}, {"måltal": pl.Float64})
rows = scan(sys.argv[2], {"uge": pl.String}, {"værdi": pl.Float64})

target, actual, week = pl.col("måltal"), pl.col("actual"), pl.col("uge")
status = (
    pl.when(actual.is_null())
    .then(pl.lit("noData"))
    .when(actual >= target * (1 - 1e-9))
    .then(pl.lit("met"))
    .when(actual >= 0.9 * target * (1 - 1e-9))
    .then(pl.lit("near"))
    .otherwise(pl.lit("missed"))
)
(
    rows.filter(week.is_between(pl.lit("2020-W01"), pl.lit("2020-W53")))
    .group_by(NAMES)
    .agg(
        week.max(),
        pl.col("værdi").max_by("uge").alias("actual"),
        pl.col("værdi").mean().alias("average"),
    )
    .with_columns(pl.when(week == week.max()).then(actual).alias("actual"))
    .with_columns(group)
    .join(targets.with_columns(group), on=NAMES)
    .select(*NAMES, "actual", "average", status.alias("status"))
    .collect(engine="streaming")
    .write_csv(sys.stdout.buffer)
)
