extension Plan {
    /// A small plan to go on from: two houses with weekly targets and annual goals, every figure of
    /// which is to be changed.
    ///
    /// - Parameters:
    ///   - municipality: the municipality's name, with or without “Kommune”.
    ///   - year: the ISO year, 1900 to 9998.
    ///   - language: the language of labels, which a plan has in one only.
    /// - Throws: what is wrong with the name or the year.
    public static func beginning(
        for municipality: String, in year: Int, _ language: Language
    ) throws(UnsoundPlan) -> Plan {
        let hasWord = NameKey.fold(municipality).hasSuffix("kommune")
        let name = Wording(
            da: "\(municipality)\(hasWord ? "" : " Kommune"), beskæftigelsesplan \(year)",
            en: "\(municipality)\(hasWord ? "" : " Municipality"), employment plan \(year)")
        let head = JSON.object([
            ("id", .text("\(slug(of: municipality))-\(year)")), ("name", name.json),
            ("municipality", .text(municipality)), ("year", JSON(year)),
        ])
        let plan: JSONNode
        do throws(JSONReader.Fault) {
            plan = PlanOverlay.merged(
                try JSONReader.read(Array(head.line.utf8)),
                with: try JSONReader.read(PackageResources.new_plan_json))
        } catch {
            throw UnsoundPlan([FoundFault(path: "", offset: 0, message: error.message)], in: [])
        }
        return try PlanResolver.resolve(plan.withLabels(in: language), of: [])
    }

    /// A name as an id: its letters a–z and digits, in words joined by hyphens.
    private static func slug(of name: String) -> String {
        let words = NameKey.fold(name).utf8.split { byte in
            !byte.isDigit && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }
        let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
        return slug.isEmpty ? "plan" : slug
    }
}

extension JSONNode {
    /// The node with a text of one language for each label that has one of each.
    fileprivate func withLabels(in language: Language) -> JSONNode {
        let changed: Value =
            switch value {
            case .list(let nodes): .list(nodes.map { $0.withLabels(in: language) })
            case .object(let fields):
                .object(
                    fields.map { field in
                        let text = field.key == "label" ? field.value[language.rawValue] : nil
                        return Field(
                            key: field.key, offset: field.offset,
                            value: text ?? field.value.withLabels(in: language))
                    })
            default: value
            }
        return JSONNode(value: changed, offset: offset)
    }
}
