/// A library as listings of several name it.
struct ListedLibrary: Hashable, Sendable {
  /// The absolute path of its folder, for other programs.
  let root: String
  /// As much of the end of that path as tells it from the others, for people.
  let name: String

  /// An article's path as it tells whose it is.
  func path(_ article: String) -> String { "\(name)/\(article)" }

  /// Names libraries by the ends of their paths: "news", or "2019/news" beside "2020/news".
  static func named(roots: [String]) -> [ListedLibrary] {
    let parts = roots.map { $0.split(separator: "/") }
    func name(_ library: Int, _ count: Int) -> String { parts[library].suffix(count).joined(separator: "/") }
    return roots.indices.map { library in
      let others = roots.indices.filter { roots[$0] != roots[library] }
      let longest = max(parts[library].count, 1)
      let count = (1...longest).first { count in !others.contains { name($0, count) == name(library, count) } } ?? longest
      return ListedLibrary(root: roots[library], name: name(library, count))
    }
  }
}
