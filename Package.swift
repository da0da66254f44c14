// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "skarpe",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "JobcenterKit", targets: ["JobcenterKit"])
    ],
    targets: [
        .target(
            name: "JobcenterKit",
            resources: [.embedInCode("Plans/aalborg-2020.json")]
        ),
        .testTarget(
            name: "JobcenterKitTests",
            dependencies: ["JobcenterKit"],
            exclude: ["Expected"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
