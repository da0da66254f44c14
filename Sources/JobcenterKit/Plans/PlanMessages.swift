// What is said of plan files.

extension Wording {
    // MARK: Shape

    static let anObject = Wording(da: "et objekt {…}", en: "an object {…}")
    static let aList = Wording(da: "en liste […]", en: "a list […]")
    static let aText = Wording(da: "en tekst", en: "a text")
    static let aNumber = Wording(da: "et tal", en: "a number")
    static let aWholeNumber = Wording(da: "et helt tal", en: "a whole number")
    static let aWording = Wording(
        da: "en tekst eller {\"da\": …, \"en\": …}", en: "a text or {\"da\": …, \"en\": …}")

    static func expected(_ type: Wording) -> Wording {
        Wording(da: "her skal stå \(type)", en: "expected \(type)")
    }

    static func missingField(_ key: String) -> Wording {
        Wording(da: "feltet \(name: key) mangler", en: "the field \(name: key) is missing")
    }

    static func unknownField(_ key: String, among keys: [String]) -> Wording {
        unknown(Wording(da: "felt", en: "field"), key, among: keys)
    }

    static func unknownChoice(_ value: String, among choices: [String]) -> Wording {
        let list = choices.joined(separator: ", ")
        return Wording(
            da: "ukendt værdi \(name: value) – vælg en af: \(list)",
            en: "unknown value \(name: value) – choose one of: \(list)")
    }

    private static func unknown(
        _ kind: Wording, _ name: String, among names: [String]
    ) -> Wording {
        let hint = Nearest.hint(to: name, among: names)
        return Wording(
            da: "ukendt \(kind) \(name: name)\(hint)", en: "unknown \(kind) \(name: name)\(hint)")
    }

    static let tooLargePlan = Wording(
        da: "planfilen er større end \(PlanSource.sizeLimit >> 20) MiB",
        en: "the plan file is larger than \(PlanSource.sizeLimit >> 20) MiB")

    // MARK: Plans that are extended

    /// - Parameter names: the plans on the way, the first one again at the end.
    static func extendsItself(_ names: [String]) -> Wording {
        guard names.count > 2 else {
            return Wording(da: "planen bygger på sig selv", en: "the plan extends itself")
        }
        let way = names.count > 8 ? names.prefix(4) + ["…"] + names.suffix(3) : names[...]
        let list = way.map(\.withoutPersonalData).joined(separator: " → ")
        return Wording(
            da: "planerne bygger på hinanden i ring: \(list)",
            en: "the plans extend each other in a circle: \(list)")
    }

    static func unknownPlan(_ reference: String) -> Wording {
        Wording(
            da: "planen \(name: reference) findes ikke eller kan ikke læses",
            en: "there is no plan \(name: reference), or it cannot be read")
    }

    static func unsoundPlan(_ reference: String, _ fault: Wording) -> Wording {
        Wording(
            da: "planen \(name: reference) har fejl: \(fault)",
            en: "the plan \(name: reference) has errors: \(fault)")
    }

    // MARK: Ids

    static func notASlug(_ id: String) -> Wording {
        Wording(
            da: "id'et \(name: id) skal bestå af små bogstaver a–z, tal og bindestreger",
            en: "the id \(name: id) must consist of lower-case letters a–z, digits and hyphens")
    }

    static func alreadyUsed(_ id: String) -> Wording {
        Wording(da: "\(name: id) findes allerede", en: "\(name: id) exists already")
    }

    static func unknownHouse(_ id: String, among ids: [String]) -> Wording {
        unknown(Wording(da: "hus", en: "house"), id, among: ids)
    }

    static func unknownMeasure(_ id: String, among ids: [String]) -> Wording {
        unknown(Wording(da: "nøgletal", en: "measure"), id, among: ids)
    }

    static func unknownGroup(_ id: String, among ids: [String]) -> Wording {
        unknown(Wording(da: "målgruppe", en: "group"), id, among: ids)
    }

    static let emptyName = Wording(
        da: "navnet er tomt – skriv mindst ét bogstav eller tal",
        en: "the name is empty – write at least one letter or digit")

    /// - Parameter owner: the id of the one whose spelling it is already.
    static func readAsSame(_ spelling: String, as owner: String) -> Wording {
        Wording(
            da: "\(name: spelling) læses allerede som et navn for \(name: owner) – giv dem navne, "
                + "der kan skelnes",
            en: "\(name: spelling) is read as a name of \(name: owner) already – give them names "
                + "that can be told apart")
    }

    static func numberUsed(_ number: Int, by measure: Wording) -> Wording {
        Wording(
            da: "nummer \(number) har \(name: measure) allerede",
            en: "number \(number) is that of \(name: measure) already")
    }

    static let personalDataInPlan = Wording(
        da: "teksten indeholder et CPR-nummer – fjern det; planen må ikke indeholde borgeres "
            + "identitet",
        en: "the text holds a CPR number – remove it; the plan must not carry citizens' identities")

    // MARK: Values

    static let yearOutOfRange = Wording(
        da: "året skal være et helt tal fra \(Plan.years.lowerBound) til \(Plan.years.upperBound)",
        en: "the year must be a whole number from \(Plan.years.lowerBound) to "
            + "\(Plan.years.upperBound)")
    static let toleranceOutOfRange = Wording(
        da: "tolerancen skal ligge fra 0 til under 1",
        en: "the tolerance must be at least 0 and below 1")
    static let belowZero = Wording(da: "tallet er under nul", en: "the number is below zero")
    static let tooLarge = Wording(
        da: "tallet er for stort – skriv et under 1.000.000.000.000.000",
        en: "the number is too large – write one below 1,000,000,000,000,000")
    static let shareAbove100 = Wording(
        da: "en andel kan ikke være over 100 %", en: "a share cannot be above 100 %")
    static let ordinalOutOfRange = Wording(
        da: "nummeret skal være et helt tal fra \(FieldRule.ordinals.lowerBound) til "
            + "\(FieldRule.ordinals.upperBound)",
        en: "the number must be a whole one from \(FieldRule.ordinals.lowerBound) to "
            + "\(FieldRule.ordinals.upperBound)")
    static let emptyList = Wording(
        da: "listen er tom – den skal have mindst én post",
        en: "the list is empty – it must have at least one entry")
    static let notAWeek = Wording(
        da: "skal være en uge, skrevet som 2020-W12", en: "must be a week, written as 2020-W12")
    static let derivedAndReported = Wording(
        da: "tallet kan ikke både beregnes af »sumOf« og indberettes – giv summen sit eget hus, "
            + "nøgletal eller målgruppe",
        en: "the figure cannot both be summed by “sumOf” and be reported – give the sum a house, "
            + "measure or group of its own")
    static let missingTarget = Wording(
        da: "et mål af denne slags skal have et måltal",
        en: "a goal of this kind must have a target")
    static let unexpectedTarget = Wording(
        da: "et ja/nej-mål har intet måltal og intet tal for året før",
        en: "a yes/no goal has no target and no figure of the year before")
    static let missingUpper = Wording(
        da: "et interval skal have en øvre grænse, »upper«",
        en: "a range must have an upper bound, “upper”")
    static let unexpectedUpper = Wording(
        da: "kun averageWithin har en øvre grænse", en: "only averageWithin has an upper bound")
    static let upperBelowTarget = Wording(
        da: "den øvre grænse ligger under måltallet – giv måltallet som den nedre",
        en: "the upper bound is below the target – give the target as the lower one")
    static let unitMismatch = Wording(
        da: "enheden passer ikke til målets art", en: "the unit does not fit the kind of goal")
    static let notARank = Wording(
        da: "en placering skal være et helt tal fra 1", en: "a rank must be a whole number from 1")
    static func oneCadence(_ cadence: Cadence) -> Wording {
        Wording(
            da: "nøgletallet har allerede hyppigheden \(name: cadence.rawValue) – det kan kun have "
                + "én",
            en:
                "the indicator has the cadence \(name: cadence.rawValue) already – it can have only "
                + "one")
    }
    static func partsOfCadence(_ cadence: Cadence) -> Wording {
        Wording(
            da: "det, der beregnes af, har hyppigheden \(name: cadence.rawValue) – målet skal have "
                + "den samme",
            en:
                "what it is worked out from has the cadence \(name: cadence.rawValue) – the goal must "
                + "have the same")
    }
    static let ratioWithoutSum = Wording(
        da: "»per« deler en sum – giv den med »sumOf«",
        en: "“per” divides a sum – give it with “sumOf”")
    static let eachWithoutWeeks = Wording(
        da: "»each« gælder kun ugentlige summer, der deles med »per«",
        en: "“each” is only for weekly sums that “per” divides")
    static let emptySum = Wording(
        da: "summen har ingen dele: intet hus indberetter det",
        en: "the sum has no parts: no house reports it")
    static let growthNeedsBaselines = Wording(
        da: "vækst kræver et tal for året før: »baseline« på målet eller på alle dets ugemål",
        en: "growth needs a figure of the year before: a “baseline” of the goal, or of all its "
            + "weekly targets")
    static let baselinesAreZero = Wording(
        da: "vækst kan ikke måles, når tallene for året før tilsammen er 0",
        en: "growth cannot be measured where the baselines add up to 0")
    static let notAWeekOfThePlan = Wording(
        da: "skal være en uge i planens år, f.eks. 2020-W12",
        en: "must be a week of the plan's year, such as 2020-W12")
    static let endsBeforeItStarts = Wording(
        da: "suspensionen slutter, før den begynder", en: "the suspension ends before it begins")
    static let noRangeToAmend = Wording(
        da: "ugemålet har ingen øvre grænse at ændre",
        en: "the weekly target has no upper bound to amend")
    static let noTargetToAmend = Wording(
        da: "der er intet ugemål at ændre", en: "there is no weekly target to amend")
}
