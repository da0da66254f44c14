import Synchronization

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

extension IntakeExecutor {
    /// Changes the first so many values, each by a job of its own.
    func change<Value: Sendable>(
        _ values: inout [Value], first count: Int, _ job: @Sendable (Int, inout Value) -> Void
    ) {
        if count == 1 { return job(0, &values[0]) }
        // Taken out of the array, so that none of them is copied when it changes.
        var desks: [Desk<Value>] = []
        while let last = values.popLast() { desks.append(Desk(last)) }
        desks.reverse()
        run(count) { [desks] number in
            desks[number].value.withLock { value in
                guard var own = value.take() else { return }
                job(number, &own)
                value = own
            }
        }
        values += desks.compactMap { desk in desk.value.withLock { $0.take() } }
    }
}

/// Where one job finds its value.
private final class Desk<Value: Sendable>: Sendable {
    let value: Mutex<Value?>

    init(_ value: consuming Value) { self.value = Mutex(value) }
}
