import JobcenterKit

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif os(Windows)
    import ucrt
#endif

/// A call to the operating system that did not succeed.
struct SystemFailure: Error {
    let number: Int32

    /// The failure of the call just made.
    static var latest: SystemFailure { SystemFailure(number: errno) }

    static let isFolder = SystemFailure(number: EISDIR)
    static let isDenied = SystemFailure(number: EACCES)

    /// Whether there is nothing at the path.
    var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// Whether nobody reads any more what is written.
    var isBrokenPipe: Bool { number == EPIPE }

    /// Whether a signal came before the call was done.
    var isInterruption: Bool { number == EINTR }

    var reason: Wording {
        switch number {
        case ENOENT: Wording(da: "findes ikke", en: "does not exist")
        case EACCES, EPERM: Wording(da: "adgang nægtet", en: "access denied")
        case EISDIR: Wording(da: "er en mappe", en: "is a folder")
        case ENOTDIR:
            Wording(da: "en del af stien er ingen mappe", en: "part of the path is not a folder")
        case ENOSPC: Wording(da: "disken er fuld", en: "the disk is full")
        case EROFS: Wording(da: "mappen er skrivebeskyttet", en: "the folder is read-only")
        case EMFILE, ENFILE: Wording(da: "for mange åbne filer", en: "too many open files")
        case ELOOP: Wording(da: "linket fører i ring", en: "the link leads in a circle")
        case EIO: Wording(da: "fejl på disken", en: "the disk has a fault")
        default: Wording(same: strerror(number).map { String(cString: $0) } ?? "errno \(number)")
        }
    }
}
