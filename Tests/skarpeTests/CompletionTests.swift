import Foundation
import Testing

@Suite("Shells complete the command line", .serialized, .limited)
struct CompletionTests {
    /// What is typed, and what it becomes when Tab is pressed.
    static let cases = [
        ("skarpe sco", "skarpe scorecard"),
        ("skarpe scorecard --kee", "skarpe scorecard --keep-going"),
        ("skarpe scorecard --format=ma", "skarpe scorecard --format=markdown"),
        ("skarpe validate -f sar", "skarpe validate -f sarif"),
        ("skarpe summary -H syg", "skarpe summary -H sygedagpengehuset"),
        ("skarpe export --house tva", "skarpe export --house tvaergaaende"),
        // It is no house, and has no card.
        ("skarpe scorecard --house tva", "skarpe scorecard --house tva"),
        ("skarpe validate --allow missing-v", "skarpe validate --allow missing-value"),
        ("skarpe plan sche", "skarpe plan schema"),
        ("skarpe plan check aal", "skarpe plan check aalborg-2020"),
        ("skarpe plan -f json show aal", "skarpe plan -f json show aalborg-2020"),
        // There is one plan, and none to list or for the schema.
        ("skarpe plan check a.json aal", "skarpe plan check a.json aal"),
        ("skarpe plan list aal", "skarpe plan list aal"),
        ("skarpe plan schema aal", "skarpe plan schema aal"),
        ("skarpe completions fi", "skarpe completions fish"),
        ("skarpe help temp", "skarpe help template"),
        ("skarpe scorecard -w 10 Fixtures/aal", "skarpe scorecard -w 10 Fixtures/aalborg-2020/"),
        ("skarpe scorecard --output READ", "skarpe scorecard --output README.md"),
    ]

    @Test("bash", .enabled(if: Terminal.has("tmux")))
    func bash() throws {
        try complete(["bash", "--norc"], setup: "source <(skarpe completions bash)")
    }

    @Test("zsh", .enabled(if: Terminal.has("tmux") && Terminal.has("zsh")))
    func zsh() throws {
        try complete(
            ["zsh", "-f"],
            setup: "autoload -U compinit; compinit -D; source <(skarpe completions zsh)")
    }

    @Test("fish", .enabled(if: Terminal.has("tmux") && Terminal.has("fish")))
    func fish() throws {
        let prompt = "function fish_prompt; echo '$ '; end; set -g fish_greeting"
        try complete(
            ["fish", "--no-config", "-C", prompt + "; set -g fish_autosuggestion_enabled 0"],
            setup: "skarpe completions fish | source")
    }

    private func complete(_ shell: [String], setup: String) throws {
        let terminal = try Terminal(shell, width: 100)
        try terminal.wait { $0.last == "$" }
        try terminal.type("\(setup); clear")
        try terminal.press("Enter")
        try terminal.wait { $0 == ["$"] }
        for (typed, expected) in Self.cases {
            try terminal.type(typed)
            try terminal.wait { $0.last?.hasSuffix(typed) == true }
            try terminal.press("Tab")
            // Where nothing is to change, what is typed next comes behind what is there.
            let end = typed == expected ? "%" : ""
            if !end.isEmpty { try terminal.type(end) }
            func isComplete(_ line: String) -> Bool {
                line.trimmingCharacters(in: .whitespaces) == "$ " + expected + end
            }
            let lines = try terminal.wait { $0.contains(where: isComplete) }
            #expect(lines.contains(where: isComplete), "\(typed) became \(lines)")
            try terminal.press("C-u")
            try terminal.press("C-l")
            try terminal.wait { $0 == ["$"] }
        }
    }

    @Test("Without a shell, or with another, it says which there are")
    func unknown() throws {
        let missing = try Program.run("completions", "--language", "en")
        #expect(missing.status == 2)
        #expect(missing.errors == "skarpe: which shell?\nChoose between: bash, zsh, fish.\n")
        let unknown = try Program.run("completions", "bsh")
        #expect(unknown.status == 2)
        #expect(
            unknown.errors
                == "skarpe: ukendt skal »bsh« – mente du »bash« eller »zsh«?\n"
                + "Vælg mellem: bash, zsh, fish.\n")
    }

    @Test("The houses are those of the plan")
    func houses() throws {
        let script = try Program.run(
            "completions", "bash", "--plan", "Fixtures/plans/albertslund-2019.json")
        #expect(script.status == 0)
        #expect(!script.output.contains("sygedagpengehuset"))
        #expect(script.output.contains("words='jobcentret'"))
    }
}
