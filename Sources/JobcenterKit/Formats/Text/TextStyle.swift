/// How text is laid out.
public struct TextStyle: Hashable, Sendable {
    /// The cells of a line.
    public let width: Int
    /// Whether marks and headings are coloured; nothing is said by colour alone.
    public let usesColor: Bool
    /// Whether diagnostics show the line of the file that they are about.
    public let showsSource: Bool

    /// The narrowest page; on a narrower terminal lines wrap.
    public static let minimumWidth = 60
    static let maximumWidth = 160
    /// The width where none is known.
    public static let defaultWidth = 80

    /// A layout.
    ///
    /// - Parameters:
    ///   - width: the cells of a line; fewer than 60 count as 60, more than 160 as 160.
    ///   - usesColor: whether marks and headings are coloured.
    ///   - showsSource: whether diagnostics show the line of the file that they are about.
    public init(width: Int = defaultWidth, usesColor: Bool = false, showsSource: Bool = false) {
        self.width = min(max(width, Self.minimumWidth), Self.maximumWidth)
        self.usesColor = usesColor
        self.showsSource = showsSource
    }
}
