import Language

// The kinds that an analysis holds, as the numbers that the index keeps: never change one, add at the end.

extension NameForm {
  /// Between 0 and 3.
  var code: UInt8 {
    switch self {
    case .name: 0
    case .metonym: 1
    case .adjective: 2
    }
  }

  init?(code: UInt8) {
    switch code {
    case 0: self = .name
    case 1: self = .metonym
    case 2: self = .adjective
    default: return nil
    }
  }
}

extension NumberExpression.Hedge {
  var code: UInt8 {
    switch self {
    case .none: 0
    case .moreThan: 1
    case .lessThan: 2
    case .about: 3
    }
  }

  init?(code: UInt8) {
    switch code {
    case 0: self = .none
    case 1: self = .moreThan
    case 2: self = .lessThan
    case 3: self = .about
    default: return nil
    }
  }
}

extension DateExpression.Unit {
  var code: UInt8 {
    switch self {
    case .day: 0
    case .week: 1
    case .month: 2
    case .year: 3
    case .weekend: 4
    case .decade: 5
    case .century: 6
    }
  }

  init?(code: UInt8) {
    switch code {
    case 0: self = .day
    case 1: self = .week
    case 2: self = .month
    case 3: self = .year
    case 4: self = .weekend
    case 5: self = .decade
    case 6: self = .century
    default: return nil
    }
  }
}

extension DateExpression.Part {
  var code: Int {
    switch self {
    case .beginning: 0
    case .middle: 1
    case .end: 2
    }
  }

  init?(code: Int) {
    switch code {
    case 0: self = .beginning
    case 1: self = .middle
    case 2: self = .end
    default: return nil
    }
  }
}

extension DateExpression.Meaning {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .absolute(let date):
      writer.write(byte: date.isApproximate ? 1 : 0)
      writer.write(signed: date.firstDay)
      writer.write(signed: date.lastDay &- date.firstDay)
    case .yearless(let month, let day):
      writer.write(byte: day == nil ? 2 : 3)
      writer.write(signed: month)
      if let day { writer.write(signed: day) }
    case .weekday(let day):
      writer.write(byte: 4)
      writer.write(signed: day)
    case .relative(let count, let unit):
      writer.write(byte: 5)
      writer.write(signed: count)
      writer.write(byte: unit.code)
    case .yearlessSpan(let month, let day, let toMonth, let toDay):
      writer.write(byte: 6)
      for number in [month, day, toMonth, toDay] { writer.write(signed: number) }
    case .inYear(let shift, let month, let day):
      writer.write(byte: day == nil ? 7 : 8)
      writer.write(signed: shift)
      writer.write(signed: month)
      if let day { writer.write(signed: day) }
    case .relativeSpan(let from, let to, let unit):
      writer.write(byte: 9)
      writer.write(signed: from)
      writer.write(signed: to)
      writer.write(byte: unit.code)
    case .part(let part, let whole):
      writer.write(byte: 10)
      writer.write(signed: part.code)
      whole.write(to: &writer)
    case .directed(let direction, let meaning):
      writer.write(byte: 11)
      writer.write(signed: direction == .past ? 0 : 1)
      meaning.write(to: &writer)
    case .onWeekday(let day, let date):
      writer.write(byte: 12)
      writer.write(signed: day)
      date.write(to: &writer)
    case .weekdayOfWeek(let weeks, let day):
      writer.write(byte: 13)
      writer.write(signed: weeks)
      writer.write(signed: day)
    case .span(let first, let last):
      writer.write(byte: 14)
      writer.write(signed: 0)
      first.write(to: &writer)
      last.write(to: &writer)
    case .about(let inner):
      writer.write(byte: 15)
      writer.write(signed: 0)
      inner.write(to: &writer)
    case .shifted(let count, let unit, let anchor):
      writer.write(byte: 16)
      writer.write(signed: count)
      writer.write(byte: unit.code)
      anchor.write(to: &writer)
    }
  }

  init?(from reader: inout ByteReader) { self.init(from: &reader, depth: 0) }

  /// - Parameter depth: how many meanings this one stands in; more than a few were never written, and are refused.
  private init?(from reader: inout ByteReader, depth: Int) {
    guard depth < 8, let tag = reader.byte(), let number = reader.signed() else { return nil }
    switch tag {
    case 0, 1:
      guard let days = reader.signed() else { return nil }
      self = .absolute(CalendarDate(firstDay: number, lastDay: number &+ days, isApproximate: tag == 1))
    case 2: self = .yearless(month: number, day: nil)
    case 3:
      guard let day = reader.signed() else { return nil }
      self = .yearless(month: number, day: day)
    case 4: self = .weekday(number)
    case 5:
      guard let unit = reader.byte().flatMap(DateExpression.Unit.init(code:)) else { return nil }
      self = .relative(number, unit)
    case 6:
      guard let day = reader.signed(), let toMonth = reader.signed(), let toDay = reader.signed() else { return nil }
      self = .yearlessSpan(month: number, day: day, toMonth: toMonth, toDay: toDay)
    case 7:
      guard let month = reader.signed() else { return nil }
      self = .inYear(number, month: month, day: nil)
    case 8:
      guard let month = reader.signed(), let day = reader.signed() else { return nil }
      self = .inYear(number, month: month, day: day)
    case 9:
      guard let to = reader.signed(), let unit = reader.byte().flatMap(DateExpression.Unit.init(code:)) else { return nil }
      self = .relativeSpan(from: number, to: to, unit)
    case 10:
      guard let part = DateExpression.Part(code: number), let whole = Self(from: &reader, depth: depth + 1) else { return nil }
      self = .part(part, of: whole)
    case 11:
      guard let meaning = Self(from: &reader, depth: depth + 1) else { return nil }
      self = .directed(number == 0 ? .past : .future, meaning)
    case 12:
      guard let date = Self(from: &reader, depth: depth + 1) else { return nil }
      self = .onWeekday(number, date)
    case 13:
      guard let day = reader.signed() else { return nil }
      self = .weekdayOfWeek(number, day)
    case 14:
      guard let first = Self(from: &reader, depth: depth + 1), let last = Self(from: &reader, depth: depth + 1) else { return nil }
      self = .span(first, last)
    case 15:
      guard let inner = Self(from: &reader, depth: depth + 1) else { return nil }
      self = .about(inner)
    case 16:
      guard let unit = reader.byte().flatMap(DateExpression.Unit.init(code:)), let anchor = Self(from: &reader, depth: depth + 1)
      else {
        return nil
      }
      self = .shifted(number, unit, from: anchor)
    default: return nil
    }
  }
}
