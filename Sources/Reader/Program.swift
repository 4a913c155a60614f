/// The whole program, behind the executable's `main.swift`.
public enum Program {
  /// Runs the program and returns its exit code, as `sysexits.h` numbers them.
  ///
  /// Synchronous, because the main thread belongs to the reader's loop, which blocks on the terminal.
  ///
  /// - Parameter arguments: the program's name first.
  public static func main(_ arguments: [String]) -> Int32 { 0 }
}
