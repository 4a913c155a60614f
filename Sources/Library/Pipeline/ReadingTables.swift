import Corpus
import Foundation

/// The tables that articles are read with.
public enum ReadingTables {
  /// Begins to make them, beside what a program does at its start; returns at once.
  public static func prepare() {
    // Signals are for the thread that waits for them, which may not be there yet.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    WorkerThread.start(named: "tables") { ArticleReader.prepare() }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
