import CMalloc
import Foundation
import Language

/// Memory that the program has freed and the C library keeps for later: of comparing all articles, a quarter of what the program holds.
enum FreedMemory {
  /// Gives it back to the system. Takes milliseconds.
  static func giveBack() { _ = malloc_trim(0) }
}

/// How the C library shares out memory among threads.
public enum MemoryArenas {
  /// Has all threads take memory from one place, from now on; to be called before there is a second thread.
  ///
  /// Each thread's own place is full of holes once many articles are analysed: a fifth of what the program holds, for as long as somebody
  /// reads. What ends with the analysis is better off with several, with which it takes a tenth less time.
  public static func useOne() { _ = mallopt(M_ARENA_MAX, 1) }
}

/// The code of the program and of its libraries, and the tables that are part of it, which the system brings into memory where they are used:
/// analysing uses nearly all of it, reading little.
enum CodePages {
  /// Lets go of all of it. What is run from now on comes back from the system's cache, sixteen pages at a time.
  static func giveBack() {
    for table in ModelTables.all { giveBack(table) }
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return }
    for range in ranges(in: maps) { madvise(UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, MADV_DONTNEED) }
  }

  /// Lets go of the pages that hold nothing else.
  private static func giveBack(_ table: UnsafeRawBufferPointer) {
    let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let start = (UInt(bitPattern: table.baseAddress) + page - 1) / page * page
    let end = (UInt(bitPattern: table.baseAddress) + UInt(table.count)) / page * page
    if start < end { madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED) }
  }

  /// The addresses of code that is as its file has it, from the lines of `/proc/PID/maps` (see proc(5)): private, run and not written.
  static func ranges(in maps: String) -> [Range<UInt>] {
    maps.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 5)
      guard fields.count == 6, fields[1] == "r-xp", fields[5].drop(while: { $0 == " " }).first == "/" else { return nil }
      let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
  }
}
