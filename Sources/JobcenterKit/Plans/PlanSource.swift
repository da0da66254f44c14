/// Where the text of a plan comes from, and the plans that it extends.
public struct PlanSource: Sendable {
    /// What the plan is called, such as its file's path.
    public let name: String
    /// The text, JSON in UTF-8.
    public let bytes: [UInt8]

    /// How many bytes a plan may have; of a longer one no more than these and one need be read.
    public static let sizeLimit = 8 << 20

    /// A plan's text.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Finds the plan that another one extends.
    ///
    /// - Parameters:
    ///   - reference: what stands behind `extends`.
    ///   - name: the name of the plan in which it stands.
    /// - Returns: `nil` where there is no such plan or it cannot be read.
    public typealias Finder = (_ reference: String, _ name: String) -> PlanSource?

    /// The JSON of the plan, with what it extends below it.
    func resolved(_ find: Finder, depth: Int = 0) throws(UnsoundPlan) -> JSONNode {
        func refuse(_ path: String, at offset: Int, _ message: Wording) -> UnsoundPlan {
            UnsoundPlan([FoundFault(path: path, offset: offset, message: message)], in: bytes)
        }
        if bytes.count > Self.sizeLimit {
            throw UnsoundPlan(faults: [
                PlanFault(path: "", line: nil, column: nil, message: .tooLargePlan)
            ])
        }
        let root: JSONNode
        do throws(JSONReader.Fault) {
            root = try JSONReader.read(bytes)
        } catch {
            throw refuse("", at: error.offset, error.message)
        }
        guard let extended = root["extends"] else { return root }
        func refuse(_ message: Wording) -> UnsoundPlan {
            refuse("extends", at: extended.offset, message)
        }
        guard case .text(let reference) = extended.value else {
            throw refuse(.expected(.aText))
        }
        // A plan that extends itself, perhaps by way of others, would never end.
        guard depth < 8 else { throw refuse(.extendsItself) }
        guard let source = find(reference, name) else {
            throw refuse(.unknownPlan(reference))
        }
        let base: JSONNode
        do throws(UnsoundPlan) {
            base = try source.resolved(find, depth: depth + 1)
        } catch {
            if depth > 0 || error.faults.isEmpty { throw error }
            throw refuse(.unsoundPlan(reference, error.faults[0].message))
        }
        return PlanOverlay.merged(base, with: root)
    }
}

extension Plan {
    /// The plans that are built into the program, by their ids.
    public static let builtInIDs = ["aalborg-2020"]

    /// The text of a plan that is built into the program, or `nil` when there is none of that id.
    public static func builtInSource(_ id: String) -> PlanSource? {
        switch id {
        case "aalborg-2020": PlanSource(name: id, bytes: PackageResources.aalborg_2020_json)
        default: nil
        }
    }

    /// A plan that is built into the program.
    ///
    /// - Parameter id: one of ``builtInIDs``.
    /// - Throws: a fault of the whole plan where there is none of that id.
    public static func builtIn(_ id: String) throws(UnsoundPlan) -> Plan {
        guard let source = builtInSource(id) else {
            let fault = PlanFault(
                path: "", line: nil, column: nil, message: .unknownPlan(id))
            throw UnsoundPlan(faults: [fault])
        }
        return try Plan(source)
    }

    /// The plan that a plan file holds; it may extend plans that are built in.
    ///
    /// - Parameter json: the file's bytes.
    /// - Throws: every fault that was found.
    public init(json: [UInt8]) throws(UnsoundPlan) {
        try self.init(PlanSource(name: "", bytes: json))
    }

    /// The plan of a source.
    ///
    /// - Parameters:
    ///   - source: the plan's text.
    ///   - find: finds the plans that it extends.
    /// - Throws: every fault that was found.
    public init(
        _ source: PlanSource,
        finding find: PlanSource.Finder = { reference, _ in Plan.builtInSource(reference) }
    ) throws(UnsoundPlan) {
        self = try PlanResolver.resolve(source.resolved(find), of: source.bytes)
    }
}
