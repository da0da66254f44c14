"""with_duckdb.py TARGETS DATA: runs scorecard.sql in the Python module."""

import os
import sys

import duckdb

targets, data = sys.argv[1:]
with open(os.path.join(os.path.dirname(__file__), "scorecard.sql"), encoding="utf-8") as file:
    query = file.read()
connection = duckdb.connect()
connection.execute("SET VARIABLE targets = ?", [targets])
connection.execute("SET VARIABLE data = ?", [data])
connection.execute(query)
