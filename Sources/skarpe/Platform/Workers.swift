import JobcenterKit

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

#if os(Windows)
    /// Runs one job after the other; threads have not been written for Windows.
    typealias Workers = InPlace
#else
    /// Threads that run jobs side by side. They are started with the first jobs and wait for more
    /// until the program ends.
    final class Workers: IntakeExecutor, @unchecked Sendable {
        let width: Int
        private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        /// Tells the threads that there are jobs, and the caller that all are done.
        private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
        private var threads = 1
        private var job: (@Sendable (Int) -> Void)?
        private var count = 0
        private var begun = 0
        private var done = 0

        /// As many as there are processors, at most eight.
        init() {
            width = max(1, min(8, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
            pthread_mutex_init(mutex, nil)
            pthread_cond_init(change, nil)
        }

        deinit {
            // The threads hold the object, so none is left that could use these.
            pthread_cond_destroy(change)
            pthread_mutex_destroy(mutex)
            change.deallocate()
            mutex.deallocate()
        }

        func run(_ count: Int, _ job: @Sendable (Int) -> Void) {
            guard count > 1, width > 1 else { return (0..<count).forEach(job) }
            withoutActuallyEscaping(job) { job in
                pthread_mutex_lock(mutex)
                (self.job, self.count, begun, done) = (job, count, 0, 0)
                while threads < min(width, count) {
                    if !startThread() { break }
                    threads += 1
                }
                pthread_cond_broadcast(change)
                work()
                while done < count { pthread_cond_wait(change, mutex) }
                self.job = nil
                pthread_mutex_unlock(mutex)
            }
        }

        /// Runs jobs until all are begun. The mutex is held before and after, not meanwhile.
        private func work() {
            while let job, begun < count {
                let number = begun
                begun += 1
                pthread_mutex_unlock(mutex)
                job(number)
                pthread_mutex_lock(mutex)
                done += 1
                if done == count { pthread_cond_broadcast(change) }
            }
        }

        private func startThread() -> Bool {
            let context = Unmanaged.passRetained(self)
            #if canImport(Darwin)
                var thread: pthread_t?
                let begin: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
                    Unmanaged<Workers>.fromOpaque($0).takeUnretainedValue().serve()
                }
            #else
                var thread = pthread_t()
                let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
                    $0.flatMap { Unmanaged<Workers>.fromOpaque($0).takeUnretainedValue().serve() }
                }
            #endif
            let isStarted = pthread_create(&thread, nil, begin, context.toOpaque()) == 0
            if !isStarted { context.release() }
            return isStarted
        }

        private func serve() -> UnsafeMutableRawPointer? {
            Platform.leaveSignalsToFirstThread()
            pthread_mutex_lock(mutex)
            while true {
                work()
                pthread_cond_wait(change, mutex)
            }
        }
    }
#endif
