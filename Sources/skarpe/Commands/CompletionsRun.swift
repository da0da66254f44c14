import JobcenterKit

/// One run of `completions`: a script for a shell.
struct CompletionsRun {
    let arguments: Arguments
    let console: Console

    func run() throws(ExitFailure) {
        guard let name = arguments.operands.first else { throw .missingShell }
        guard let shell = Shell(rawValue: name) else { throw .unknownShell(name) }
        let plan = try PlanChoice(arguments, console.settings).load()
        let completions = Completions(language: console.language, plan: plan)
        try console.write(completions.script(for: shell))
    }
}
