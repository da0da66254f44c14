// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "skarpe",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "skarpe", targets: ["skarpe"]),
        .library(name: "JobcenterKit", targets: ["JobcenterKit"]),
    ],
    targets: [
        .target(
            name: "JobcenterKit",
            resources: [
                .embedInCode("Plans/aalborg-2020.json"), .embedInCode("Plans/new-plan.json"),
            ],
            // Rounding; a program that imports neither Foundation nor Glibc has it from nowhere else.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
        ),
        .executableTarget(name: "skarpe", dependencies: ["JobcenterKit"]),
        .testTarget(
            name: "JobcenterKitTests",
            dependencies: ["JobcenterKit"],
            exclude: ["Expected"]
        ),
        .testTarget(
            name: "skarpeTests",
            dependencies: ["skarpe", "JobcenterKit"],
            exclude: ["Golden", "Data"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
