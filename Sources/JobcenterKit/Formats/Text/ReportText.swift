/// How text is laid out.
public struct TextStyle: Hashable, Sendable {
    /// The cells of a line.
    public let width: Int
    /// Whether marks and headings are coloured; nothing is said by colour alone.
    public let usesColor: Bool
    /// Whether diagnostics show the line of the file that they are about.
    public let showsSource: Bool

    /// The narrowest page; on a narrower terminal lines wrap.
    public static let narrowest = 60
    /// The width where none is known.
    public static let usual = 80

    /// A layout.
    ///
    /// - Parameters:
    ///   - width: the cells of a line; fewer than 60 count as 60, more than 160 as 160.
    ///   - usesColor: whether marks and headings are coloured.
    ///   - showsSource: whether diagnostics show the line of the file that they are about.
    public init(width: Int = usual, usesColor: Bool = false, showsSource: Bool = false) {
        self.width = min(max(width, Self.narrowest), 160)
        self.usesColor = usesColor
        self.showsSource = showsSource
    }
}

/// Writes reports for a terminal.
struct ReportText {
    let report: Report
    let language: Language
    let style: TextStyle

    var document: String {
        var page = TextPage(width: style.width, usesColor: style.usesColor)
        switch report.content {
        case .scorecard(let scorecard): write(scorecard, to: &page)
        case .bilag1(let overview): write(overview, to: &page)
        case .summary(let summary): write(summary, to: &page)
        case .whole(let summary, let overview, let scorecard):
            write(summary, to: &page)
            page.line()
            write(overview, to: &page)
            page.line()
            writeCards(of: scorecard, to: &page)
        }
        return page.text
    }

    var words: ReportHeading { ReportHeading(report: report, language: language) }

    /// A heading: what it is on, and the figures in one line.
    func heading(_ title: String, verdict: String?, to page: inout TextPage) {
        page.line(StyledText(title, .strong), right: StyledText(verdict ?? "", .strong))
        page.rule()
    }

    /// What the reader must know of the data before the figures.
    func remarks(to page: inout TextPage) {
        for remark in words.remarks { page.paragraph(StyledText(remark, .strong)) }
    }

    /// The marks and what they mean.
    func legend(to page: inout TextPage) {
        page.parts(
            words.marks.map { status, words in
                [
                    StyledText(ReportMessages.mark(status), status.ink),
                    StyledText(" " + words, .faint),
                ]
            })
    }
}

extension TargetStatus {
    var ink: Style {
        switch self {
        case .met: .good
        case .near: .fair
        case .missed: .bad
        case .noData, .suspended: .faint
        }
    }
}

extension GoalStatus {
    var ink: Style {
        switch self {
        case .onTrack, .met: .good
        case .atRisk: .fair
        case .offTrack, .missed: .bad
        case .noData: .faint
        }
    }
}
