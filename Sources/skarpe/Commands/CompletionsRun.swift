import JobcenterKit

/// One run of `completions`: a script for a shell.
struct CompletionsRun {
    let arguments: Arguments
    let console: Console

    func run() throws(UsageError) -> Console.Status {
        guard let name = arguments.operands.first else { throw .missingShell }
        guard let shell = Shell(rawValue: name) else { throw .unknownShell(name) }
        switch try PlanChoice(arguments, console.settings).load(console) {
        case .success(let plan):
            let completions = Completions(language: console.language, plan: plan)
            return console.write(completions.script(for: shell))
        case .failure(let ending): return ending.status
        }
    }
}
