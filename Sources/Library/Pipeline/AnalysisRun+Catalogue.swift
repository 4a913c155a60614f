import Corpus
import Dispatch

/// Keeping the catalogues of large libraries up to date, behind what is read.
extension AnalysisRun {
  /// Goes through all files again and again, until the run is stopped.
  func fill(_ catalogues: [any ArticleCatalogue], _ pace: WatchPace) {
    var isFirst = true
    while goesOn {
      var pause: Duration?
      if fills {
        var hasChanged = false
        let round = ContinuousClock().measure {
          for (library, catalogue) in zip(libraries, catalogues) where fills && !library.isStandardInput {
            if fill(catalogue, of: library) { hasChanged = true }
          }
        }
        FreedMemory.giveBack()
        if fills, isFirst || hasChanged {
          isFirst = false
          ask { ($0.hasMore, $0.hasAll) = (true, true) }
        }
        pause = pace.pause(afterWalkOf: round)
      }
      _ = fillingChanged.wait(timeout: fills ? pause.map { .now() + $0.interval } ?? .now() : .distantFuture)
    }
  }

  private var fills: Bool { goesOn && fillsCatalogue.load(ordering: .acquiring) }

  /// Stops the filling of the catalogue, or goes on with it.
  func fillCatalogue(_ fills: Bool) {
    fillsCatalogue.store(fills, ordering: .releasing)
    fillingChanged.signal()
  }

  /// Goes through the files of a library once; says whether articles came or changed that were not expected.
  private func fill(_ catalogue: any ArticleCatalogue, of library: ArticleLibrary) -> Bool {
    var surveyed = Self.leastSurveyed
    var hasChanged = false
    var changed: [CataloguedArticle] = []
    do throws(StoreError) {
      try CatalogueFiller(library: library, catalogue: catalogue).run(goesOn: { self.fills }) { [self] progress in
        events.tell(.catalogued(progress))
        // While it is made, more is near with the articles that are known.
        if !progress.isComplete, progress.articles > surveyed {
          surveyed = 4 * progress.articles
          ask { $0.hasMore = true }
        }
      } changed: { articles in
        hasChanged = hasChanged || !articles.isEmpty
        changed += articles.prefix(CatalogueStanding.mostTold - changed.count)
      }
    } catch {
      events.tell(.notCatalogued(error))
    }
    takeUnread(of: catalogue, library)
    tellNotice(of: catalogue)
    if !changed.isEmpty { events.tell(.cameToCatalogue(changed)) }
    return hasChanged
  }

  /// Tells what is to be known of a catalogue; of the same words once.
  func tellNotice(of catalogue: any ArticleCatalogue) {
    guard let notice = catalogue.notice, toldNotices.withLock({ $0.insert(notice).inserted }) else { return }
    events.tell(.notCatalogued(StoreError(what: "catalogue", why: notice)))
  }

  /// Takes over what a catalogue says of files that can't be read, and has it told.
  func takeUnread(of catalogue: any ArticleCatalogue, _ library: ArticleLibrary) {
    let found = (try? catalogue.unread(limit: Self.mostUnread)) ?? []
    unread.withLock { $0.files.take(catalogued: found, library: library.ordinal) }
    hasStopped.signal()
  }

  private static let mostUnread = 1000

  private static let leastSurveyed = 1000
}

extension ArticleLibrary {
  /// Whether a catalogue is there already that knows more files.
  func catalogueKnowsMoreFiles(than count: Int) -> Bool { ((try? knownCatalogue()?.standing())?.files ?? 0) > count }
}
