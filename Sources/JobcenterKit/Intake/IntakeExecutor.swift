/// Runs jobs that do not depend on each other.
package protocol IntakeExecutor: Sendable {
    /// How many jobs may run at the same time.
    var width: Int { get }

    /// Runs jobs, numbered from 0, and returns when all are done.
    func run(_ count: Int, _ job: @Sendable (Int) -> Void)
}

/// Runs one job after the other.
package struct InPlace: IntakeExecutor {
    /// One job at a time.
    package let width = 1

    package init() {}

    /// Runs jobs, numbered from 0, in their order.
    package func run(_ count: Int, _ job: @Sendable (Int) -> Void) {
        for number in 0..<count { job(number) }
    }
}
