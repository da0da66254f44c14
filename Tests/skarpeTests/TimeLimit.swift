import Testing

extension Trait where Self == TimeLimitTrait {
    /// The time limit of every suite.
    ///
    /// Tests start side by side, and the time that one waits for a processor counts too, so this has
    /// to be enough for a whole run on a busy machine.
    static var limited: Self { .timeLimit(.minutes(10)) }
}
