/// What is said of plan files.
enum PlanWords {
    static let object = Wording("et objekt {…}", "an object {…}")
    static let list = Wording("en liste […]", "a list […]")
    static let text = Wording("en tekst", "a text")
    static let number = Wording("et tal", "a number")
    static let integer = Wording("et helt tal", "a whole number")
    static let wording = Wording(
        "en tekst eller {\"da\": …, \"en\": …}", "a text or {\"da\": …, \"en\": …}")

    static func wrongType(_ kind: Wording) -> Wording {
        Wording("her skal stå \(kind.danish)", "here must stand \(kind.english)")
    }

    static let extendsInCircles = Wording(
        "planen bygger på sig selv", "the plan extends itself")

    static func extendsNothing(_ reference: String) -> Wording {
        Wording(
            "planen »\(reference)« findes ikke eller kan ikke læses",
            "there is no plan “\(reference)”, or it cannot be read")
    }

    static func extendsUnsound(_ reference: String, _ fault: Wording) -> Wording {
        Wording(
            "planen »\(reference)« har fejl: \(fault.danish)",
            "the plan “\(reference)” has errors: \(fault.english)")
    }

    static func missingKey(_ key: String) -> Wording {
        Wording("feltet »\(key)« mangler", "the field “\(key)” is missing")
    }

    static func unknownKey(_ key: String, nearest: [String]) -> Wording {
        let hint = Nearest.hint(nearest.map(Wording.init(same:)))
        return Wording(
            "ukendt felt »\(key)«\(hint.danish)", "unknown field “\(key)”\(hint.english)")
    }

    static func unknownValue(_ value: String, known: [String]) -> Wording {
        let list = known.joined(separator: ", ")
        return Wording(
            "ukendt værdi »\(value)« – vælg en af: \(list)",
            "unknown value “\(value)” – choose one of: \(list)")
    }

    static func notASlug(_ id: String) -> Wording {
        Wording(
            "id'et »\(id)« skal bestå af små bogstaver a–z, tal og bindestreger",
            "the id “\(id)” must consist of lower-case letters a–z, digits and hyphens")
    }

    static func usedTwice(_ id: String) -> Wording {
        Wording("»\(id)« findes allerede", "“\(id)” exists already")
    }

    static func unknownHouse(_ id: String, nearest: [String]) -> Wording {
        let hint = Nearest.hint(nearest.map(Wording.init(same:)))
        return Wording("ukendt hus »\(id)«\(hint.danish)", "unknown house “\(id)”\(hint.english)")
    }

    static func unknownMeasure(_ id: String, nearest: [String]) -> Wording {
        let hint = Nearest.hint(nearest.map(Wording.init(same:)))
        return Wording(
            "ukendt nøgletal »\(id)«\(hint.danish)", "unknown measure “\(id)”\(hint.english)")
    }

    static func unknownGroup(_ id: String, nearest: [String]) -> Wording {
        let hint = Nearest.hint(nearest.map(Wording.init(same:)))
        return Wording(
            "ukendt målgruppe »\(id)«\(hint.danish)", "unknown group “\(id)”\(hint.english)")
    }

    static let yearOutOfRange = Wording(
        "året skal være et helt tal fra 1900 til 9998",
        "the year must be a whole number from 1900 to 9998")
    static let toleranceOutOfRange = Wording(
        "tolerancen skal ligge fra 0 til under 1", "the tolerance must lie from 0 to below 1")
    static let targetMissing = Wording(
        "et mål af denne slags skal have et måltal", "a goal of this kind must have a target")
    static let targetUnwanted = Wording(
        "et ja/nej-mål har intet måltal", "a yes/no goal has no target")
    static let unitMismatch = Wording(
        "enheden passer ikke til målets art", "the unit does not fit the kind of goal")
    static let nothingToSum = Wording(
        "summen har ingen dele: intet hus indberetter det",
        "the sum has no parts: no house reports it")
    static let growthNeedsBaselines = Wording(
        "vækst kræver en sum af ugemål, der alle har et tal for året før",
        "growth needs a sum of weekly targets that all have a baseline")
    static let notAWeek = Wording(
        "skal være en uge i planens år, f.eks. 2020-W12",
        "must be a week of the plan's year, such as 2020-W12")
    static let endsBeforeItBegins = Wording(
        "suspensionen slutter, før den begynder", "the suspension ends before it begins")
    static let amendsNothing = Wording(
        "der er intet ugemål at ændre", "there is no weekly target to amend")
    static let noHouses = Wording(
        "planen skal have mindst ét hus", "the plan must have at least one house")
}
