import Foundation
import Language

/// An article as a page describes it in JSON-LD with the words of schema.org.
struct LinkedArticle {
  private(set) var headline: String?
  private(set) var description: String?
  private(set) var authors: String?
  private(set) var publisher: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var address: String?
  private(set) var language: String?
  private(set) var body: String?

  /// JSON-LD that is longer, in bytes, is no description of an article.
  private static let longest = 2 << 20

  /// The article that a page's scripts describe; nil when they describe none. Of several, the first that has a date.
  static func best(in scripts: [[UInt8]]) -> LinkedArticle? {
    var found = Found()
    for script in scripts where script.count <= longest {
      guard let value = parsed(script) else { continue }
      var budget = 2_000
      collect(value, into: &found, names: names(in: value), budget: &budget)
    }
    let articles = found.articles
    let best =
      articles.first { $0.published != nil && $0.headline != nil } ?? articles.first { $0.published != nil } ?? articles.first
    guard best?.published == nil, let page = found.pages.first else { return best }
    var dated = best ?? LinkedArticle([:], [:])
    (dated.published, dated.modified) = (page.published, dated.modified ?? page.modified)
    return dated
  }

  /// What the scripts of a page tell of.
  private struct Found {
    var articles: [LinkedArticle] = []
    /// Pages that say when they appeared: when the article did, where nothing says it of that.
    var pages: [LinkedArticle] = []
  }

  /// The value of a script; line breaks inside strings, a frequent fault, are forgiven, and so is a comment around all.
  private static func parsed(_ script: [UInt8]) -> Any? {
    let start = script.firstIndex { $0 == 0x7B || $0 == 0x5B } ?? script.endIndex
    let end = script.lastIndex { $0 == 0x7D || $0 == 0x5D } ?? script.startIndex
    guard start < end else { return nil }
    let json = Data(script[start...end])
    if let value = try? JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed]) { return value }
    let lenient = Data(script[start...end].map { $0 < 0x20 ? 0x20 : $0 })
    return try? JSONSerialization.jsonObject(with: lenient, options: [.fragmentsAllowed])
  }

  /// Names of things that are referred to by `@id`.
  private static func names(in value: Any) -> [String: String] {
    guard let object = value as? [String: Any], let graph = object["@graph"] as? [Any] else { return [:] }
    var names: [String: String] = [:]
    for case let item as [String: Any] in graph {
      if let id = item["@id"] as? String, let name = item["name"] as? String { names[id] = name }
    }
    return names
  }

  private static func collect(_ value: Any, into found: inout Found, names: [String: String], budget: inout Int) {
    budget -= 1
    if budget < 0 { return }
    if let list = value as? [Any] {
      for item in list { collect(item, into: &found, names: names, budget: &budget) }
    } else if let object = value as? [String: Any] {
      let types = (object["@type"] as? [Any])?.compactMap { $0 as? String } ?? [object["@type"] as? String ?? ""]
      if types.contains(where: isArticle) || types.contains("WebPage") && object["author"] != nil && object["datePublished"] != nil
      {
        found.articles.append(LinkedArticle(object, names))
      } else if object["datePublished"] != nil, types.contains(where: { $0.hasSuffix("WebPage") }) {
        found.pages.append(LinkedArticle(object, names))
      }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = object[key], !(inner is String) { collect(inner, into: &found, names: names, budget: &budget) }
      }
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    let name = type.split(separator: "/").last ?? ""
    return name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name == "Report" || name == "Review"
      || name == "SocialMediaPosting"
  }

  private init(_ object: [String: Any], _ names: [String: String]) {
    func string(_ keys: String...) -> String? {
      keys.lazy.compactMap { Self.text(object[$0], names) }.map { InlineMarkup.decoded($0) }.first { !$0.isEmpty }
    }
    headline = string("headline", "name")
    description = string("description")
    authors = string("author", "creator")
    publisher = string("publisher", "sourceOrganization")
    published = string("datePublished", "dateCreated", "uploadDate")
    modified = string("dateModified")
    address = string("url", "mainEntityOfPage", "@id")
    language = string("inLanguage")
    body = string("articleBody", "reviewBody", "text")
  }

  /// A string; the name of a thing; names of several joined.
  private static func text(_ value: Any?, _ names: [String: String]) -> String? {
    switch value {
    case let string as String: return string
    case let object as [String: Any]:
      return text(object["name"], names) ?? (object["@id"] as? String).flatMap { names[$0] ?? $0 }
    case let list as [Any]:
      let parts = list.prefix(12).compactMap { text($0, names) }.filter { !$0.isEmpty }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    default: return nil
    }
  }
}
