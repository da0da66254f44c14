/// Where the text of a plan comes from, and the plans that it extends.
public struct PlanSource: Sendable {
    /// What the plan is called, such as its file's path.
    public let name: String
    /// The text, JSON in UTF-8.
    public let bytes: [UInt8]

    /// How many bytes there were before they became UTF-8.
    private let size: Int

    /// How many bytes a plan may have; of a longer one no more than these and one need be read.
    public static let sizeLimit = 8 << 20

    /// A plan's text, in UTF-8 or, with a byte order mark, in UTF-16.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        size = bytes.count
        self.bytes = Self.utf8(of: bytes)
    }

    /// The text in UTF-8; what is not valid UTF-16 stays as it is, to be refused where it is read.
    private static func utf8(of bytes: [UInt8]) -> [UInt8] {
        guard case .utf16(let isBigEndian) = TextEncoding(announcedBy: bytes.span),
            bytes.count.isMultiple(of: 2)
        else { return bytes }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) } ?? bytes
    }

    /// Finds the plan that another one extends.
    ///
    /// - Parameters:
    ///   - reference: what stands behind `extends`.
    ///   - name: the name of the plan in which it stands.
    /// - Returns: `nil` where there is no such plan or it cannot be read.
    public typealias Finder = (_ reference: String, _ name: String) -> PlanSource?
}

extension PlanSource {
    /// A plan file's JSON and what it says of the plan that it extends.
    private struct Link {
        let source: PlanSource
        /// The JSON, without `extends`.
        let root: JSONNode
        /// What stands behind `extends`.
        let extended: JSONNode?
    }

    /// The JSON of the plan, laid over the plans that it extends.
    func resolved(_ find: Finder) throws(UnsoundPlan) -> JSONNode {
        var links = [try link()]
        while let extended = links[links.count - 1].extended {
            let last = links[links.count - 1].source
            let next: PlanSource
            do throws(UnsoundPlan) {
                next = try last.base(extended, after: links.map(\.source), find)
            } catch {
                throw links.count == 1 ? error : told(error, of: last, by: links[0])
            }
            do throws(UnsoundPlan) {
                links.append(try next.link())
            } catch {
                throw told(error, of: next, by: links[0])
            }
        }
        let base = links.removeLast().root
        return links.reversed().reduce(base) { base, link in
            PlanOverlay.merged(base, with: link.root)
        }
    }

    /// The file as JSON; where it extends another, it must have the shape of changes.
    private func link() throws(UnsoundPlan) -> Link {
        if size > Self.sizeLimit {
            throw UnsoundPlan(faults: [
                PlanFault(path: "", line: nil, column: nil, message: .tooLargePlan)
            ])
        }
        let root: JSONNode
        do throws(JSONReader.Fault) {
            root = try JSONReader.read(bytes)
        } catch {
            throw refusal("", at: error.offset, error.message)
        }
        guard case .object(let fields) = root.value,
            let extended = fields.first(where: { $0.key == "extends" })?.value
        else { return Link(source: self, root: root, extended: nil) }
        let changes = JSONNode(
            value: .object(fields.filter { $0.key != "extends" }), offset: root.offset)
        let (_, faults): (PlanDocument, [FoundFault]) = PlanDecoder.read(changes, isWhole: false)
        guard faults.isEmpty else { throw UnsoundPlan(faults, in: bytes) }
        return Link(source: self, root: changes, extended: extended)
    }

    /// The plan that this one extends.
    private func base(
        _ extended: JSONNode, after sources: [PlanSource], _ find: Finder
    ) throws(UnsoundPlan) -> PlanSource {
        guard case .text(let reference) = extended.value else {
            throw refusal("extends", at: extended.offset, .expected(.aText))
        }
        guard let base = find(reference, name) else {
            throw refusal("extends", at: extended.offset, .unknownPlan(reference))
        }
        // The same text is the same plan, by whatever path it was reached.
        if let start = sources.firstIndex(where: { $0.bytes == base.bytes }) {
            let names = sources[start...].map(\.name) + [sources[start].name]
            throw refusal("extends", at: extended.offset, .extendsItself(names))
        }
        return base
    }

    private func refusal(_ path: String, at offset: Int, _ message: Wording) -> UnsoundPlan {
        UnsoundPlan([FoundFault(path: path, offset: offset, message: message)], in: bytes)
    }

    /// The first fault of a plan that is extended, told where the plan that was asked for extends
    /// it.
    private func told(
        _ unsound: UnsoundPlan, of source: PlanSource, by first: Link
    ) -> UnsoundPlan {
        guard let fault = unsound.faults.first, let extended = first.extended else {
            return unsound
        }
        return refusal(
            "extends", at: extended.offset, .unsoundPlan(source.name, fault.message))
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
