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
