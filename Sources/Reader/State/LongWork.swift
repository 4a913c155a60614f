/// Stopping the analysis and taking it up again.
extension ReaderState {
  var whyNothingToResume: String? {
    if large?.isStopped == true { return nil }
    return progress.isStopped ? nil : progress.isFinished ? "all is analysed" : "it is under way (\(key("<C-c>")) stops it)"
  }

  static let resumeName = "resume-analysis"

  mutating func stopAnalysis() -> [Effect] {
    progress.isStopped = true
    let done =
      progress.total == 0
      ? "" : progress.analysed < progress.total ? " at \(progress.analysed) of \(progress.total)" : " while articles were compared"
    say("analysis stopped\(done); what is done is kept (:\(Self.resumeName) goes on)")
    return [.stopAnalysis]
  }

  mutating func resumeAnalysis() -> [Effect] {
    if large?.isStopped == true, !progress.isStopped {
      large?.isStopped = false
      say("the catalogue goes on")
      return [.fillCatalogue(true)]
    }
    large = nil
    progress = AnalysisProgress()
    say("analysis goes on")
    return [.resumeAnalysis]
  }

  /// Ctrl-C: stops what is under way, else is Esc.
  mutating func interrupt() -> [Effect] {
    let hasLayer = !lists.isEmpty || peek != nil || selection != nil
    if !hasLayer, progress.isFinished, let large, !large.isComplete, !large.isStopped {
      self.large?.isStopped = true
      say("catalogue stopped at \(LargeLibrary.grouped(large.files)) files; what is done is kept (:\(Self.resumeName) goes on)")
      return [.fillCatalogue(false)]
    }
    guard !hasLayer, progress.isUnderWay, progress.found != nil else {
      let before = (currentSet, chosenFocus, linkStart == nil, search?.isHighlighted, desk.isMaximised)
      leaveInnermostLayer()
      let isSame = before == (currentSet, chosenFocus, linkStart == nil, search?.isHighlighted, desk.isMaximised)
      if !hasLayer, isSame { say("nothing is under way (\(key("q")) quits)") }
      return []
    }
    return stopAnalysis()
  }

  /// Whether what is open is being compared with what is near to it in a large library.
  private var isSurveying: Bool { large.map { $0.heeded?.articles != attended } ?? false }

  /// What the bar says of the work that is under way; nil when none is.
  var workWords: String? {
    guard progress.found != nil else { return nil }
    if progress.isStopped, progress.total > 0, progress.analysed >= progress.total { return "stopped while comparing" }
    if progress.isStopped { return "stopped at \(progress.analysed) of \(progress.total)" }
    if progress.isFinished { return isComparingAgain || isSurveying ? "comparing" : large?.workWords }
    if progress.total > 0, progress.analysed >= progress.total { return "comparing" }
    var words = "analysing \(progress.analysed) of \(progress.total)"
    if let rate = progress.rate, let rest = progress.rest { words += " · \(Int(rate.rounded()))/s · \(Self.duration(rest)) left" }
    return words
  }

  /// "8 s", "2 min", "1 h 20 min".
  static func duration(_ seconds: Int) -> String {
    if seconds < 100 { return "\(seconds) s" }
    let minutes = (seconds + 30) / 60
    if minutes < 60 { return "\(minutes) min" }
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }
}
