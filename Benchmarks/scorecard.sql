-- The figures of a scorecard in DuckDB: for each indicator with a weekly target its value in the
-- latest week, its average over the year so far and its status. The variables `data` (a path or a
-- pattern) and `targets` say what to read.
--
-- Nothing is left to be guessed: with the dialect and the types given, DuckDB need not look at the
-- file first. Values are averaged by indicator before the targets are joined, so the join is small.
COPY (
    WITH targets AS (
        FROM read_csv(
            getvariable('targets'),
            auto_detect = false, header = true, delim = ';', quote = '"', escape = '"',
            decimal_separator = ',', force_not_null = ['målgruppe'],
            columns = {'hus': 'VARCHAR', 'nøgletal': 'VARCHAR', 'målgruppe': 'VARCHAR', 'måltal': 'DOUBLE'}
        )
    ),
    figures AS (
        SELECT hus, nøgletal, målgruppe, max(uge) AS week, arg_max(værdi, uge) AS value, avg(værdi) AS average
        FROM read_csv(
            getvariable('data'),
            auto_detect = false, header = true, delim = ';', quote = '"', escape = '"',
            decimal_separator = ',', force_not_null = ['målgruppe'],
            columns = {
                'uge': 'VARCHAR', 'hus': 'VARCHAR', 'nøgletal': 'VARCHAR',
                'målgruppe': 'VARCHAR', 'værdi': 'DOUBLE'
            }
        )
        WHERE uge BETWEEN '2020-W01' AND '2020-W53'
        GROUP BY ALL
    ),
    latest AS (
        SELECT *, CASE WHEN week = max(week) OVER () THEN value END AS actual FROM figures
    )
    SELECT
        hus AS house,
        nøgletal AS measure,
        målgruppe AS "group",
        actual,
        average,
        CASE
            WHEN actual IS NULL THEN 'noData'
            WHEN actual >= måltal * (1 - 1e-9) THEN 'met'
            WHEN actual >= 0.9 * måltal * (1 - 1e-9) THEN 'near'
            ELSE 'missed'
        END AS status
    FROM latest
    JOIN targets USING (hus, nøgletal, målgruppe)
) TO '/dev/stdout' (FORMAT csv, HEADER);
