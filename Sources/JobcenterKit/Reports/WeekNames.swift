extension Week {
    /// The week and its days: `uge 10 2020 · 2.–8. marts`.
    var wording: Wording {
        Wording(
            da: "uge \(number) \(year) · \(days(in: .danish))",
            en: "week \(number) \(year) · \(days(in: .english))")
    }

    /// Monday to Sunday; what both days share is written once.
    private func days(in language: Language) -> String {
        let (monday, sunday) = (monday, sunday)
        func day(_ date: CalendarDate, month: Bool, year: Bool) -> String {
            (language == .danish ? "\(date.day)." : "\(date.day)")
                + (month ? " \(CalendarDate.months[date.month - 1][language])" : "")
                + (year ? " \(date.year)" : "")
        }
        let isOneMonth = monday.month == sunday.month
        let isOneYear = monday.year == sunday.year
        return day(monday, month: !isOneMonth, year: !isOneYear)
            + (isOneMonth ? "–" : " – ") + day(sunday, month: true, year: !isOneYear)
    }
}

extension Wording {
    static func weekHeader(_ week: Week) -> Wording {
        Wording(da: "Uge \(week.number)", en: "Week \(week.number)")
    }
}
