import Testing

@testable import JobcenterKit

@Suite("Fields as csv, csv-da and json", .limited)
struct DataTests {
    private struct Sample {
        var text: String? = nil
        var number: Double? = nil
        var flag: Bool? = nil
        var part: Double? = 2.5
    }

    private let fields: [Field<Sample>] = [
        Field("some_text", "en_tekst") { .text($0.text) },
        Field("only_csv", "kun_csv", .csv) { .code($0.text) },
        Field(json: "only_json") { .json(.list([JSON($0.number)])) },
        Field("number", "tal") { .number($0.number) },
        Field("flag", "flag") { .yesNo($0.flag) },
        Field<Double>("part", "del") { .number($0) }.of { $0.part },
    ]

    private func csv(_ sample: Sample, _ dialect: DataTable.Dialect) -> String {
        DataTable(fields, of: [sample]).csv(dialect)
    }

    private func cell(
        _ value: DataValue, _ dialect: DataTable.Dialect = .international
    ) -> String {
        let text = DataTable(headers: [], rows: [[value]]).csv(dialect)
        return String(text.drop { $0 == "\u{FEFF}" }.dropFirst().dropLast())
    }

    @Test("One list makes all three, each with the fields it has")
    func forms() {
        let sample = Sample(text: "a", number: 1.5, flag: true)
        #expect(
            csv(sample, .international)
                == "some_text,only_csv,number,flag,part\r\na,a,1.5,yes,2.5\r\n")
        #expect(
            csv(sample, .danish)
                == "\u{FEFF}en_tekst;kun_csv;tal;flag;del\r\na;a;1,5;ja;2,5\r\n")
        #expect(
            JSON.object(fields, of: sample).line
                == "{\"someText\":\"a\", \"onlyJson\":[1.5], \"number\":1.5, \"flag\":true}")
    }

    @Test("What is lacking is empty or null")
    func lacking() {
        let sample = Sample(part: nil)
        #expect(csv(sample, .international).hasSuffix("\r\n,,,,\r\n"))
        #expect(
            JSON.object(fields, of: sample).line
                == "{\"someText\":null, \"onlyJson\":[null], \"number\":null, \"flag\":null}")
        #expect(DataTable(fields, of: []).csv(.international).split(separator: "\r\n").count == 1)
    }

    @Test(
        "A cell is quoted where it must be, by the file's own delimiter",
        arguments: [
            ("a b", "a b", "a b"), ("a,b", "\"a,b\"", "a,b"), ("a;b", "a;b", "\"a;b\""),
            ("a\"b", "\"a\"\"b\"", "\"a\"\"b\""), ("a\nb", "\"a\nb\"", "\"a\nb\""),
            ("a\rb", "\"a\rb\"", "\"a\rb\""), ("a\tb", "a\tb", "a\tb"), ("", "", ""),
            ("\u{1B}", "␛", "␛"), ("=1", "'=1", "'=1"), ("'-x", "''-x", "''-x"),
        ])
    func quoting(text: String, csv: String, danish: String) {
        #expect(cell(.text(text)) == csv)
        #expect(cell(.text(text), .danish) == danish)
    }

    @Test("A code is never taken as a formula and a number never as text")
    func formulas() {
        #expect(cell(.code("-x")) == "-x")
        #expect(cell(.number(-1)) == "-1")
    }

    @Test(
        "Numbers are plain digits, however large or small",
        arguments: [
            (0.0, "0"), (951.0, "951"), (-2.5, "-2.5"), (0.1, "0.1"), (1e15, "1000000000000000"),
            (1e22, "10000000000000000000000"), (1.5e-7, "0.00000015"), (-1e-7, "-0.0000001"),
            (1.25e20, "125000000000000000000"), (123_456.789, "123456.789"),
            (1e16 + 2, "10000000000000002"),
        ])
    func digits(value: Double, text: String) {
        #expect(cell(.number(value)) == text)
        #expect(cell(.number(value), .danish) == text.replacing(".", with: ","))
        #expect(Double(text) == value)
    }

    @Test("A reported value reads back without a doubt")
    func reported() {
        // A share of at most 1 has a sign, three decimals a fourth.
        #expect(cell(.reported(0.94, .percent)) == "0.94%")
        #expect(cell(.reported(1, .percent), .danish) == "1%")
        #expect(cell(.reported(0, .percent)) == "0")
        #expect(cell(.reported(1.5, .percent)) == "1.5")
        #expect(cell(.reported(0.5, .count)) == "0.5")
        #expect(cell(.reported(1.017, .count)) == "1.0170")
        #expect(cell(.reported(1.017, .count), .danish) == "1,017")
        #expect(cell(.reported(1.25, .count)) == "1.25")
        #expect(cell(.reported(1, .yesNo)) == "yes")
        #expect(cell(.reported(0, .yesNo), .danish) == "nej")
        #expect(DataValue.reported(1, .yesNo).json.line == "true")
        #expect(DataValue.reported(0.94, .percent).json.line == "0.94")
    }

    @Test("An export has the header that reading knows as the program's own")
    func ownHeader() {
        for language in Language.allCases {
            let headers = DataTable(Export.fields(in: language), of: []).headers
            #expect(OwnColumn.headers.contains(headers.map(\.english)))
            #expect(OwnColumn.headers.contains(headers.map(\.danish)))
        }
        #expect(OwnColumn.isHeader("House_Name") && OwnColumn.isHeader("Måltal"))
        #expect(!OwnColumn.isHeader("hvem"))
    }
}
