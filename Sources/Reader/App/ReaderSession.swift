import Corpus
import Dispatch
import Foundation
import Language
import Library
import Logging
import Synchronization

/// The reader without a screen: its state, the workers that send it messages, and the effects that it asks for.
///
/// Lives on one thread. Both the loop on a terminal and the runner of scripts drive it: they hand in messages and draw
/// `ReaderView.frame(session.state)`.
final class ReaderSession {
  private(set) var state: ReaderState
  let mailbox: Mailbox<Message>
  private let libraries: [ArticleLibrary]
  /// Another one after the user stopped it and went on.
  private var pipeline: AnalysisPipeline
  private let makePipeline: ([ArticleID]) -> AnalysisPipeline
  private let writer: AnnotationWriter
  /// Makes what views need, one after the other.
  private let preparer = DispatchQueue(label: "views", qos: .userInitiated)
  /// Makes tables that are written to files; what was asked for is written also when the user leaves meanwhile.
  private let exporter = DispatchQueue(label: "exports", qos: .userInitiated)
  private let sessions: SessionStore
  private let drafts: NoteDrafts
  private let programs: OutsideRunner
  private let readingStores: [ReadingStore]
  private var keptReading = 0
  /// Libraries of which it is not known yet what was read before: until then nothing is kept over it.
  private var unknownReading: Int
  private let keepsSession: Bool
  private let configurationFolder: String
  private let environment: [String: String]
  private let log: Logger
  /// What was asked of the writer and for views, and is not yet answered.
  private(set) var pendingWrites = 0
  /// Messages that came and were not taken yet, the first one last.
  private var waiting: [Message] = []
  /// What the pipeline was last told to be open.
  private var attended: (open: [ArticleID], kept: Int) = ([], 0)
  private var lookups = 0
  private let latestLookup = SharedNumber()

  /// Opens the libraries that `options` name; reads no article yet.
  ///
  /// - Parameter pace: how often folders are looked at for what came, changed and went; nil for a reader that nobody waits in front of.
  /// - Throws: ``LibraryError`` when a path is not there.
  init(_ options: ReadOptions, size: ScreenSize, log: Logger, watching pace: WatchPace? = nil) throws {
    self.environment = options.environment
    let environment = LibraryEnvironment(variables: options.environment)
    let libraries = try ArticleLibrary.open(paths: options.paths, environment: environment)
    self.libraries = libraries
    self.log = log
    sessions = SessionStore(stateFolder: environment.stateFolder, roots: libraries.map(\.root))
    keepsSession = !libraries.contains { $0.isStandardInput }
    readingStores = libraries.filter { !$0.isStandardInput }.map {
      ReadingStore(stateFolder: environment.stateFolder, root: $0.root, library: $0.ordinal)
    }
    unknownReading = readingStores.count
    let saved = options.isFresh || !keepsSession ? nil : sessions.load()
    let requested = try OpeningRequest(options, libraries: libraries)
    state = ReaderState(size: size, libraryNames: libraries.map(\.name), userName: environment.userName)
    state.outside = OutsideWorld(
      programs: OutsidePrograms(variables: options.environment),
      forbidsColour: options.environment["NO_COLOR"]?.isEmpty == false, roots: libraries.map { $0.isStandardInput ? nil : $0.root })
    drafts = NoteDrafts(stateFolder: environment.stateFolder)
    programs = OutsideRunner(environment: options.environment, drafts: drafts)
    configurationFolder = environment.configurationFolder
    state.configuration = UserConfiguration(folder: configurationFolder)
    state.keepsPlain = options.isPlain
    state.isPlain = options.isPlain || state.configuration.settings.isPlain
    state.chosenTheme = options.theme.flatMap(state.configuration.theme(named:))
    state.suitsBackground = options.theme == Theme.automatic
    state.restoring = saved
    state.palette = ActorPalette(saved?.hues ?? [])
    state.opening = requested
    state.showsWelcome = saved == nil
    for library in libraries where !library.isStandardInput { state.annotationReadings[library.ordinal] = AnnotationReading() }
    state.codebook = Codebook.joined(libraries.map(\.codebook))
    state.notices =
      state.configuration.problems.map(\.description) + libraries.flatMap(\.statementProblems)
      + drafts.left.map { "a note that was not saved is in \($0)" }
    if !drafts.left.isEmpty { state.complain("a note that was not saved is kept (\(state.key("gm")))") }
    if let words = state.configuration.problemWords(in: state) { state.complain(words) }
    let mailbox = try Mailbox<Message>()
    self.mailbox = mailbox
    let report: @Sendable (Message) -> Void = { mailbox.post($0) }
    let first = requested.isEmpty ? saved?.panes.map(\.article) ?? [] : requested.articles
    let mostFiles = state.configuration.settings.mostFiles
    makePipeline = { first in
      AnalysisPipeline(
        libraries: libraries, articleAnalyser: StandardAnalysis.articleAnalyser, corpusAnalyser: StandardAnalysis.corpusAnalyser,
        first: first, mostFiles: mostFiles, watching: pace, report: { report(.pipeline($0)) })
    }
    pipeline = makePipeline(first)
    writer = AnnotationWriter(libraries: libraries, isWatching: pace != nil, report: report)
  }

  /// For a terminal that can't show anything else: it stays plain whatever the configuration says.
  func keepPlain() { state.keepsPlain = true }

  func start() {
    pipeline.start()
    let (stores, mailbox) = (readingStores, mailbox)
    writer.perform { for store in stores { mailbox.post(.readBefore(store.load())) } }
  }

  /// Whether there are messages that came and were not handed out yet.
  var hasMessages: Bool { !waiting.isEmpty }

  /// The next message, in the order in which they came; nil when there is none now.
  func nextMessage() -> Message? {
    if waiting.isEmpty { waiting = mailbox.drain().reversed() }
    return waiting.popLast()
  }

  /// Gives the reader a message, does the effects it asks for, and returns those that need the terminal.
  func take(_ message: Message) -> [Effect] {
    switch message {
    case .stored, .notStored, .undone, .nothingToUndo, .notUndone, .texts, .written, .notWritten, .prepared, .searched, .configured,
      .annotationPage, .listed, .importPlanned, .notImported, .nameFound, .copiesFound, .lookedUp, .readAside:
      pendingWrites -= 1
    // Each of them is answered when it is stored.
    case .tagsChanged(let count): pendingWrites += count - 1
    case .readBefore: unknownReading -= 1
    case .notice(let notice): log.warning("\(notice)")
    default: break
    }
    let effects = run(state.update(message, at: Moment(now: Date(), freshID: .new())))
    attend()
    return effects
  }

  /// Does what a line of a script says.
  func take(line: String) -> [Effect] {
    state.moment = Moment(now: Date(), freshID: .new())
    let effects = state.perform(line: line).joined
    defer { attend() }
    return run(effects + state.workToAskFor())
  }

  /// Says which articles of a large library are open, when they are others than before.
  private func attend() {
    guard let kept = state.large?.kept else { return }
    let articles = state.attended
    if articles == attended.open, kept.count == attended.kept { return }
    attended = (articles, kept.count)
    pipeline.attend(to: articles, keeping: kept)
  }

  /// Runs a program outside until it ends, and takes what comes of it; returns the effects that need the terminal.
  ///
  /// - Parameter terminal: the one that is handed to the program; nil without one.
  func run(_ run: OutsideRun, on terminal: Int32?) -> [Effect] { take(.ran(run, programs.run(run, on: terminal))) }

  private func run(_ effects: [Effect]) -> [Effect] {
    effects.filter { effect in
      switch effect {
      case .store(let action, let library):
        pendingWrites += 1
        writer.write(action, library: library)
      case .undo(let isRedo):
        pendingWrites += 1
        writer.undo(isRedo: isRedo)
      case .fetchTexts(let hashes, let library):
        pendingWrites += 1
        writer.fetch(hashes, library: library)
      case .compareAgain(let library):
        if libraries.indices.contains(library) {
          _ = libraries[library].decide(state.annotations.decisions.filter { $0.library == library }.map(\.annotation))
        }
        pipeline.compareAgain()
      case .readStatements: readStatements()
      case .readConfiguration:
        let (folder, mailbox) = (configurationFolder, mailbox)
        pendingWrites += 1
        writer.perform { mailbox.post(.configured(UserConfiguration(folder: folder))) }
      case .write(let text, let path, let existing, let summary):
        pendingWrites += 1
        Self.write(text, to: path, existing: existing, summary: summary, writer, mailbox)
      case .findName(let name):
        pendingWrites += 1
        let mailbox = mailbox
        writer.perform { mailbox.post(.nameFound(asked: name, free: Self.free(name))) }
      case .export(let export):
        pendingWrites += 1
        let (detached, writer, mailbox) = (DetachedState(state), writer, mailbox)
        exporter.async {
          guard let (text, what) = detached.state.document(export) else {
            return mailbox.post(.notWritten(problem: "nothing to write"))
          }
          Self.write(text, to: export.path, existing: export.existing, summary: what, writer, mailbox)
        }
      case .changeTags(let change):
        pendingWrites += 1
        writer.change(TagChangeMaterial(change, in: state))
      case .prepare(let preparation):
        pendingWrites += 1
        let (analysis, copies, mailbox) = (state.analysis, state.copies.known, mailbox)
        preparer.async { mailbox.post(.prepared(preparation.made(of: analysis, copies: copies))) }
      case .lookForCopies(let ahead):
        pendingWrites += 1
        let (analysis, mailbox) = (state.analysis, mailbox)
        preparer.async { mailbox.post(.copiesFound(ahead, ahead.found(in: analysis))) }
      case .readAnnotations(let part, let library):
        pendingWrites += 1
        writer.read(part, library: library)
      case .planImport(let path, let library):
        pendingWrites += 1
        writer.plan(ImportMaterial(path: path, library: library, in: state))
      case .listAnnotations(let query):
        pendingWrites += 1
        let (material, mailbox) = (AnnotationListingMaterial(query, in: state), mailbox)
        preparer.async { mailbox.post(.listed(material.made())) }
      case .searchLibrary(let query):
        pendingWrites += 1
        let (material, mailbox) = (LibrarySearchMaterial(query, in: state), mailbox)
        let large = state.large.map { _ in LargeLibrarySearch(libraries: libraries) }
        preparer.async { mailbox.post(.searched(material.found(in: large))) }
      case .lookUp(let query):
        pendingWrites += 1
        lookups += 1
        latestLookup.value = lookups
        let (libraries, mailbox, latest, number) = (libraries, mailbox, latestLookup, lookups)
        preparer.async {
          // While one types, what was typed before is not asked any more.
          let isWanted = latest.value == number
          mailbox.post(.lookedUp(query, isWanted ? CatalogueLookup.found(query, in: libraries.map { $0.openCatalogue() }) : nil))
        }
      case .readAside(let id):
        pendingWrites += 1
        let (library, mailbox) = (libraries[id.library], mailbox)
        preparer.async { mailbox.post(.readAside(id, library.article(id))) }
      case .discardDraft(let path): drafts.discard(path)
      case .stopAnalysis: pipeline.cancel()
      case .fillCatalogue(let fills): pipeline.fillCatalogue(fills)
      case .resumeAnalysis:
        pipeline = makePipeline(state.desk.panes.map(\.article))
        attended = ([], 0)
        pipeline.start()
      case .quit, .suspend, .redraw, .copy, .run: return true
      }
      return false
    }
  }

  /// Hands words to a program that keeps a clipboard, on a thread of its own; false where the terminal is to do it.
  func copies(_ text: String) -> Bool {
    let variables = environment
    let route = ClipboardRoute(variables, asked: state.configuration.settings.clipboard) { ClipboardRoute.isInPath($0, variables) }
    guard case .program(let words) = route else { return false }
    let (clipboard, mailbox) = (Clipboard(words: words, environment: variables), mailbox)
    preparer.async { if let problem = clipboard.take(text) { mailbox.post(.notice("not copied: \(problem)")) } }
    return true
  }

  /// Writes a file on the writer's thread; `~` is the home folder.
  private static func write(
    _ text: String, to asked: String, existing: ReaderState.Existing, summary: String, _ writer: AnnotationWriter,
    _ mailbox: Mailbox<Message>
  ) {
    writer.perform {
      let path = existing == .number ? free(asked) : asked
      let whole = (path as NSString).expandingTildeInPath
      guard existing == .replace || !FileManager.default.fileExists(atPath: whole) else {
        return mailbox.post(.notWritten(problem: "\(path) is there already (:export! replaces it)"))
      }
      do throws(CommandFailure) {
        try WholeFile.write(text, to: whole)
        mailbox.post(.written(path: path, summary: summary))
      } catch {
        mailbox.post(.notWritten(problem: "\(error.what): \(error.why)" + (error.remedy.map { " (\($0))" } ?? "")))
      }
    }
  }

  /// The name of a file that is not there: with the first free number from 2 before its ending, where there is one of that name.
  private static func free(_ path: String) -> String {
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: (path as NSString).expandingTildeInPath) }
    let (stem, ending) = ((path as NSString).deletingPathExtension, (path as NSString).pathExtension)
    return ([path] + (2...999).map { "\(stem)-\($0).\(ending)" }).first { !isThere($0) } ?? path
  }

  /// Reads what people write in files again, on the writer's thread, and has all compared with it.
  private func readStatements() {
    let (libraries, mailbox, pipeline, articles) = (libraries, mailbox, pipeline, state.documents.articles)
    writer.perform {
      let changes = libraries.filter { !$0.isStandardInput }.map { $0.readStatementsAgain() }
      let restated = articles.map { ($0, libraries[$0.id.library].restated($0)) }.filter { $0.metadata != $1.metadata }.map(\.1)
      mailbox.post(.statementsRead(changes, restated: restated))
      pipeline.compareAgain()
    }
  }

  /// Keeps the session as it is now, on the writer's thread; a failure is told at the end, when it still fails.
  func keepInBackground() {
    guard keepsSession, !state.desk.panes.isEmpty else { return }
    let (sessions, session) = (sessions, SavedSession(state))
    writer.perform { try? sessions.save(session) }
    guard unknownReading == 0, state.reading.revision != keptReading else { return }
    keptReading = state.reading.revision
    let (stores, reading) = (readingStores, state.reading)
    writer.perform { for store in stores { try? store.save(reading) } }
  }

  /// Keeps a note that is being typed when the program is ended from outside, and one that could not be stored, as drafts, which are told of
  /// at the next start.
  func keepTyped() {
    for note in state.typedNotes {
      do throws(NoteDrafts.Failure) { _ = try drafts.make(note) } catch { log.error("\(error.path): \(error.why)") }
    }
  }

  /// Stops the workers, waits for the writes under way, and keeps the session. What could not be stored is in the result.
  func end() -> [String] {
    pipeline.cancel()
    exporter.sync {}
    writer.end()
    var problems: [String] = []
    for message in waiting.reversed() + mailbox.drain() {
      switch message {
      // What others see, nobody looks at any more.
      case .annotationPage, .annotationChunk: continue
      case .notStored(_, _, let problem), .notUndone(let problem), .notWritten(let problem): problems.append(problem)
      default: break
      }
      _ = take(message)
    }
    guard keepsSession, !state.desk.panes.isEmpty else { return problems }
    do {
      try sessions.save(SavedSession(state))
      if unknownReading == 0, state.reading.revision != keptReading { for store in readingStores { try store.save(state.reading) } }
    } catch {
      log.error("session not kept: \(error)")
      problems.append("session not kept: \(error.localizedDescription)")
    }
    return problems
  }
}

extension ArticleLibrary {
  /// The name of the root folder, for the bar.
  var name: String { isStandardInput ? "standard input" : root.split(separator: "/").last.map(String.init) ?? "/" }
}

/// A number that threads share.
private final class SharedNumber: Sendable {
  private let number = Atomic<Int>(0)

  var value: Int {
    get { number.load(ordering: .acquiring) }
    set { number.store(newValue, ordering: .releasing) }
  }
}
