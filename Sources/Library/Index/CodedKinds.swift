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
    }
  }

  init?(code: UInt8) {
    switch code {
    case 0: self = .day
    case 1: self = .week
    case 2: self = .month
    case 3: self = .year
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
    }
  }

  init?(from reader: inout ByteReader) {
    guard let tag = reader.byte(), let number = reader.signed() else { return nil }
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
    default: return nil
    }
  }
}
