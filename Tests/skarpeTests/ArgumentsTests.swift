import JobcenterKit
import Testing

@testable import skarpe

@Suite("The command line is taken apart", .limited)
struct ArgumentsTests {
    /// The arguments of a command line, split at spaces.
    private func arguments(_ line: String) throws(ExitFailure) -> Arguments {
        try Arguments(CommandLineTokens(line.split(separator: " ").map { Path(String($0)) }))
    }

    /// The message of a usage error.
    private func mistake(_ line: String) -> String? {
        do throws(ExitFailure) {
            _ = try arguments(line)
            return nil
        } catch {
            #expect(error.status == .usage)
            let message = error.text.english.split(separator: "\n").first
            return message.map { String($0.trimmingPrefix("skarpe: ")) }
        }
    }

    @Test(
        "A value stands after = or a space, or right after a letter",
        arguments: [
            "scorecard --week=10 data", "scorecard --week 10 data", "scorecard -w10 data",
            "scorecard -w 10 data", "scorecard -w=10 data", "scorecard -qw10 data",
            "scorecard -qw 10 data", "--week 10 scorecard data", "scorecard data --week 10",
            "-w10 scorecard data", "scorecard --week 10 -- data",
        ])
    func values(line: String) throws {
        let arguments = try arguments(line)
        #expect(arguments.command == .scorecard)
        #expect(arguments.value(of: .week) == "10")
        #expect(arguments.operands == ["data"])
        #expect(arguments.has(.quiet) == line.contains("q"))
    }

    @Test("A value may hold = and begin with a letter of an option")
    func valuesOfAnyKind() throws {
        #expect(try arguments("export --output=a=b").output == "a=b")
        #expect(try arguments("export -oqw").output == "qw")
        #expect(try arguments("export -o -").output == nil)
    }

    @Test("After -- nothing is an option, and - alone never is one")
    func operands() throws {
        let arguments = try arguments("validate - -- --strict -q --")
        #expect(arguments.operands == ["-", "--strict", "-q", "--"])
        #expect(!arguments.has(.strict) && !arguments.has(.quiet))
    }

    @Test("What can be repeated is, in its order; the rest is a mistake")
    func repeated() throws {
        let arguments = try arguments("scorecard -H b --house=a -Hc -q -q")
        #expect(arguments.values(of: .house) == ["b", "a", "c"])
        #expect(mistake("scorecard --week 1 -w 2") == "“--week” is given twice")
    }

    @Test(
        "A mistake is told with what was nearest",
        arguments: [
            ("scorcard", "unknown command “scorcard” – did you mean “scorecard”?"),
            ("scorecard --wek 3", "unknown option “--wek” – did you mean “--week”?"),
            ("scorecard --wek=3", "unknown option “--wek” – did you mean “--week”?"),
            ("--wek 3 scorecard", "unknown option “--wek” – did you mean “--week”?"),
            ("scorecard -qx", "unknown option “-x”"),
            ("bilag1 --house a", "“bilag1” has no option “--house”"),
            ("bilag1 --houses a", "unknown option “--houses”"),
            ("scorecard --format jsn", "“--format” cannot be “jsn” – did you mean “json”?"),
            ("report --format csv", "“--format” cannot be “csv”"),
            ("scorecard --week", "“--week” lacks a value"),
            ("scorecard --week=", "“--week” lacks a value"),
            ("scorecard -w --quiet", "“--week” lacks a value"),
            ("scorecard --quiet=yes", "“--quiet” takes no value"),
            ("template x", "unexpected argument “x”"),
            ("completions bash zsh", "unexpected argument “zsh”"),
            ("help plan export", "unexpected argument “export”"),
            ("plan check a b c", "unexpected argument “b”"),
            ("plan list a b", "unexpected argument “a”"),
            ("plan -f json schema a", "unexpected argument “a”"),
            ("plan show -- a --quiet", "unexpected argument “--quiet”"),
        ])
    func mistakes(line: String, expected: String) {
        #expect(mistake(line) == expected)
    }

    @Test("The first mistake is told, and which help to read")
    func advice() {
        #expect(mistake("scorecard --wek --hous") == mistake("scorecard --wek"))
        do throws(ExitFailure) {
            _ = try arguments("--hous a bilag1")
        } catch {
            #expect(error.text.english.hasSuffix("\nSee “skarpe help bilag1”.\n"))
        }
    }

    @Test(
        "The language is found wherever it stands, also after a mistake",
        arguments: [
            ("--language en scorecard", Language.english), ("scorecard --language=en", .english),
            ("scorcard --wek -x --quiet=1 --language en", .english),
            ("scorecard --week --language en", .english),
            ("scorecard --language en --language da", .english),
            ("scorecard --language fr", .danish), ("scorecard --language", .danish),
        ])
    func language(line: String, expected: Language) {
        let tokens = CommandLineTokens(line.split(separator: " ").map { Path(String($0)) })
        #expect(tokens.language == expected)
    }

    @Test(
        "Without the option no language is asked for",
        arguments: ["scorecard", "scorecard -- --language en", "scorecard --house language"])
    func noLanguage(line: String) {
        let tokens = CommandLineTokens(line.split(separator: " ").map { Path(String($0)) })
        #expect(tokens.language == nil)
    }

    @Test("Another command reads the same data")
    func sameData() throws {
        #expect(try arguments("summary -q").line(for: .validate) == "skarpe validate")
        let line = try arguments(
            "bilag1 -w 9 a=b -p p.json --allow=missing-week c/d --decimal comma --language en"
                + " --allow unknown-column"
        ).line(for: .validate)
        #expect(
            line
                == "skarpe validate --plan p.json --allow missing-week --decimal comma --language en"
                + " --allow unknown-column a=b c/d")
    }

    @Test("The other command can be pasted into a shell as it is")
    func pasted() throws {
        for (operand, word) in [
            ("my data", "'my data'"), ("a$(id).csv", "'a$(id).csv'"), ("`id`", "'`id`'"),
            ("it's.csv", #"'it'\''s.csv'"#), ("a;b&c|d>e", "'a;b&c|d>e'"), ("~/data", "'~/data'"),
            ("!x", "'!x'"), ("=ls", "'=ls'"), ("nøgletal/uge1.csv", "nøgletal/uge1.csv"),
            ("a\nb", #"$'a\012b'"#), ("", "''"), ("a\\b", #"'a\b'"#), ("*", "'*'"),
        ] {
            let arguments = try Arguments(CommandLineTokens(["summary", Path(operand)]))
            #expect(arguments.line(for: .validate) == "skarpe validate \(word)")
        }
        // A name in Latin-1; ø is the byte F8, in octal 370.
        let bytes = Path(bytes: Array("k".utf8) + [0xF8] + Array("'s.csv".utf8))
        let latin = try Arguments(CommandLineTokens(["summary", bytes]))
        #expect(latin.line(for: .validate) == #"skarpe validate $'k\370\'s.csv'"#)
    }

    @Test("What looks like an option stays none in the other command")
    func dashes() throws {
        let operand = try arguments("summary -- -a.csv")
        #expect(operand.line(for: .validate) == "skarpe validate -- -a.csv")
        #expect(try arguments("summary - a").line(for: .validate) == "skarpe validate - a")
        let plan = try arguments("summary --plan=-p.json data")
        #expect(plan.line(for: .validate) == "skarpe validate --plan=-p.json data")
        for line in ["skarpe validate -- -a.csv", "skarpe validate --plan=-p.json data"] {
            let again = try arguments(String(line.dropFirst("skarpe ".count)))
            #expect(again.line(for: .validate) == line)
        }
    }

    @Test("Every option has a long form of its own, and no letter is given twice")
    func declarations() {
        let letters = Option.allCases.compactMap(\.declaration.letter)
        #expect(Set(letters).count == letters.count)
        #expect(Set(Option.allCases.map(\.flag)).count == Option.allCases.count)
        for command in Command.allCases {
            #expect(Command(rawValue: command.rawValue) == command)
            let takesFormat = command.options.contains(.format)
            #expect(takesFormat == !command.declaration.formats.isEmpty, "\(command)")
            #expect(command.options.contains(.language) && command.options.contains(.help))
        }
    }
}

@Suite("How the program ends", .limited)
struct ExitFailureTests {
    @Test("Each failure has its status and says on standard error what is wrong, once")
    func statuses() {
        let failure = SystemFailure.isFolder
        let failures: [(ExitFailure, Int32, String)] = [
            (
                .usage(da: "hvad?", en: "what?", advice: Wording(same: "That.")), 2,
                "skarpe: what?\nThat.\n"
            ),
            (.unreadable("a", failure), 3, "skarpe: “a” cannot be read: is a folder\n"),
            (.unwritable("a", failure), 3, "skarpe: “a” cannot be written: is a folder\n"),
        ]
        for (failure, status, text) in failures {
            #expect(failure.status.rawValue == status)
            #expect(failure.text.english == text)
        }
    }

    @Test("The faults of a plan are told with the name it was asked for by")
    func unsoundPlan() throws {
        let error = try #require(throws: UnsoundPlan.self) { try Plan(json: Array("{".utf8)) }
        let failure = ExitFailure.unsoundPlan(error, name: "p.json")
        #expect(failure.status == .faults)
        #expect(failure.text.danish.hasPrefix("p.json:1:2: fejl: "))
    }
}
