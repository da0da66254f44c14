import Foundation
import Testing

/// The time that this thread has had of a processor, in seconds.
private func time(_ body: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
}

/// Expects the time of something large to be less than so many times that of something small.
///
/// What comes between makes a time longer, never shorter, so the best of several counts; where the
/// first already suffices there are no others.
func expectGrowth(
    below limit: Double, small: () -> Void, large: () -> Void,
    location: SourceLocation = #_sourceLocation
) {
    var best = (small: Double.infinity, large: Double.infinity)
    for _ in 0..<10 {
        best.small = min(best.small, time(small))
        best.large = min(best.large, time(large))
        if best.large < limit * best.small { return }
    }
    Issue.record("\(best.small) s and \(best.large) s", sourceLocation: location)
}
