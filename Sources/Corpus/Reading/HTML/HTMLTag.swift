/// The elements of a page that reading tells apart; all others are `other`, and are treated as inline.
enum HTMLTag: UInt8, CaseIterable {
  /// Not an element: a run of characters.
  case text
  case other
  case html, head, body, title, base, meta, link, script, style, template, noscript
  case article, section, main, aside, nav, header, footer, div, p, h1, h2, h3, h4, h5, h6, hgroup, address
  case ul, ol, li, menu, dl, dt, dd, blockquote, q, pre, code, figure, figcaption, picture, img, center
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case a, span, b, strong, i, em, u, small, sub, sup, abbr, cite, time, mark, del, ins, font, br, hr, wbr
  case form, fieldset, legend, label, input, button, select, option, textarea, datalist
  case iframe, object, embed, video, audio, canvas, svg, math, map, area, details, summary, dialog, marquee

  /// The elements by name, packed: names are at most ten bytes long, so the first eight and the length tell them apart.
  private static let byKey: [UInt64: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst(2).map { (key(Array("\($0)".utf8)), $0) })

  /// - Parameter name: in lower case.
  init(name: some Collection<UInt8>) { self = Self.byKey[Self.key(name)] ?? .other }

  private static func key(_ name: some Collection<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in name.prefix(7) { key = key << 8 | UInt64(byte) }
    return key << 8 | UInt64(truncatingIfNeeded: name.count)
  }

  /// Whether it begins and ends a line of its own.
  var isBlock: Bool { Self.blocks[Int(rawValue)] }

  /// Whether nothing in it is ever shown as text, or what is shown belongs to a control.
  var isUnread: Bool { Self.unread[Int(rawValue)] }

  /// 1 to 6 for a heading; 0 for all else.
  var headingLevel: Int {
    rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : 0
  }

  private static let blocks = marks([
    .html, .head, .body, .article, .section, .main, .aside, .nav, .header, .footer, .div, .p, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup,
    .address, .ul, .ol, .li, .menu, .dl, .dt, .dd, .blockquote, .pre, .figure, .figcaption, .center, .table, .caption, .thead,
    .tbody,
    .tfoot, .tr, .td, .th, .hr, .form, .fieldset, .legend, .details, .summary, .dialog, .marquee, .title, .option,
  ])

  private static let unread = marks([
    .head, .script, .style, .template, .noscript, .input, .button, .select, .option, .textarea, .datalist, .iframe, .object, .embed,
    .video, .audio, .canvas, .svg, .math, .map, .colgroup, .dialog,
  ])

  private static func marks(_ tags: [HTMLTag]) -> [Bool] { allCases.map(tags.contains) }
}

/// The attributes that reading looks at.
enum HTMLAttribute: UInt8, CaseIterable {
  case id, `class`, style, hidden, role, itemprop, itemtype, itemscope, name, property, content, href, rel, type, datetime, lang,
    alt, title, src
  case start, ariaHidden, httpEquiv, testID, component

  private static let byName: [[UInt8]: HTMLAttribute] = Dictionary(
    uniqueKeysWithValues: allCases.map { (Array(spelling[$0]?.utf8 ?? "\($0)".utf8), $0) })
  private static let spelling: [HTMLAttribute: String] = [
    .ariaHidden: "aria-hidden", .httpEquiv: "http-equiv", .testID: "data-testid", .component: "data-component", .class: "class",
  ]

  /// - Parameter name: in lower case.
  init?(name: some Collection<UInt8>) {
    guard let first = name.first, Self.initials[Int(first)], name.count <= 14, let known = Self.byName[Array(name)] else {
      return nil
    }
    self = known
  }

  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for name in byName.keys { if let first = name.first { initials[Int(first)] = true } }
    return initials
  }()
}
