import Foundation
import Language
import Testing

@testable import Library

@Suite("Pages of code")
struct CodePagesTests {
  @Test("are the private, run and unwritten mappings of files")
  func ranges() {
    let maps = """
      5604b14cc000-5604b36d5000 r-xp 00000000 fe:00 1311   /usr/local/bin/a program
      5604b36d5000-5604b36d6000 r--p 02209000 fe:00 1311   /usr/local/bin/a program
      5604b36d6000-5604b5efd000 rw-p 022db000 fe:00 1311   /usr/local/bin/a program
      7fa69a644000-7fa69a79a000 r-xp 00026000 fe:00 99     /lib/libc.so.6
      7fa69b000000-7fa69b001000 rwxp 00000000 fe:00 99     /lib/written.so
      7fa69c000000-7fa69c001000 r-xs 00000000 fe:00 99     /lib/shared.so
      7fa69d000000-7fa69d001000 r-xp 00000000 00:00 0
      7ffd22883000-7ffd22885000 r-xp 00000000 00:00 0      [vdso]
      """
    #expect(CodePages.ranges(in: maps) == [0x5604_b14c_c000..<0x5604_b36d_5000, 0x7fa6_9a64_4000..<0x7fa6_9a79_a000])
  }

  @Test("come back when they are run, and the tables of the program when they are read")
  func givenBack() {
    let before = ModelTables.all.map { Data($0) }
    CodePages.giveBack()
    #expect(CodePages.ranges(in: "").isEmpty)
    #expect(before.allSatisfy { $0.count > 1000 } && ModelTables.all.map { Data($0) } == before)
  }
}
