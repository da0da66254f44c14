/// A small plan with one of everything. It is compiled into the fuzzing of plans as well.
let smallPlan = """
    {"id": "p", "name": "P", "municipality": "M", "followUp": "F", "year": 2020, "tolerance": 0.1,
     "measures": [{"id": "a", "name": "A", "unit": "count", "sharp": 1},
                  {"id": "b", "name": {"da": "B", "en": "Bee"}, "unit": "percent"}],
     "groups": [{"id": "g", "name": "G"}],
     "houses": [{"id": "h", "name": "H", "weeklyTargets": [
       {"measure": "a", "group": "g", "label": "A g", "baseline": 2, "target": 3},
       {"measure": "b", "label": "B", "direction": "atMost", "target": 50}]}],
     "houseWideUnit": {"id": "w", "name": "W"},
     "sections": [{"title": "S", "goals": [
       {"house": "w", "measure": "a", "kind": "growthAtLeast", "target": 4,
        "sumOf": [{"measure": "a"}], "label": "L", "note": "N"},
       {"house": "h", "measure": "b", "kind": "averageAtMost", "target": 5, "label": "K"}]}],
     "suspensions": [{"from": "2020-W12", "through": "2020-W21", "reason": "R"}],
     "amendments": [{"from": "2020-W24", "house": "h", "measure": "b", "target": 40, "reason": "R"}]}
    """

/// A small plan of longer periods, ranges, ratios and growth of single indicators. It is compiled
/// into the fuzzing of plans as well.
let widePlan = """
    {"id": "p", "name": "P", "municipality": "M", "year": 2020, "tolerance": 0.1,
     "measures": [{"id": "a", "name": "A", "unit": "count", "sharp": 1, "role": "means",
                   "definition": {"da": "D", "en": "E"}},
                  {"id": "b", "name": "B", "unit": "fullTimePersons", "role": "result"},
                  {"id": "k", "name": "K", "unit": "count"},
                  {"id": "r", "name": "R", "unit": "rank"},
                  {"id": "q", "name": "Q", "unit": "percentagePoints"}],
     "groups": [{"id": "g", "name": "G"}],
     "houses": [{"id": "h", "name": "H", "weeklyTargets": [
       {"measure": "a", "label": "A", "baseline": 17, "target": 24, "upper": 30}]}],
     "houseWideUnit": {"id": "w", "name": "W"},
     "sections": [{"title": "S", "goals": [
       {"house": "h", "measure": "a", "kind": "growthAtLeast", "target": 50, "label": "L"},
       {"house": "h", "measure": "b", "kind": "averageWithin", "target": 80, "upper": 90,
        "baseline": 75, "label": "L"},
       {"house": "w", "measure": "k", "kind": "averageAtLeast", "target": 1,
        "sumOf": [{"measure": "a"}], "per": [{"house": "h", "measure": "b", "group": ""}],
        "each": "month", "label": "L"},
       {"house": "h", "measure": "b", "group": "g", "kind": "totalAtMost", "target": 900,
        "cadence": "month", "label": "L"},
       {"house": "w", "measure": "b", "group": "g", "kind": "totalAtMost", "target": 900,
        "cadence": "month", "sumOf": [{"measure": "b", "group": "g"}], "label": "L"},
       {"house": "w", "measure": "r", "kind": "yearEndAtMost", "target": 10, "baseline": 76,
        "cadence": "halfYear", "label": "L"},
       {"house": "w", "measure": "q", "kind": "everyWeekAtLeast", "target": -2.5,
        "baseline": -3, "cadence": "quarter", "label": "L"}]}],
     "amendments": [{"from": "2020-W24", "house": "h", "measure": "a", "target": 28, "upper": 40,
                     "reason": "R"}]}
    """
