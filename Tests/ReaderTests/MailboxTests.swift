import Foundation
import Testing

@testable import Reader

struct MailboxTests {
  @Test("every message of every thread arrives, those of one thread in order")
  func everyMessageArrives() async throws {
    let mailbox = try Mailbox<(thread: Int, number: Int)>()
    let perThread = 2000
    for thread in 0..<4 {
      Thread.detachNewThread { for number in 0..<perThread { mailbox.post((thread, number)) } }
    }
    var next = [0, 0, 0, 0]
    while next.reduce(0, +) < 4 * perThread {
      let ready = Poll.wait(descriptors: [mailbox.descriptor], timeoutMilliseconds: 10_000)
      try #require(ready.first?.isReadable == true)
      for message in mailbox.drain() {
        #expect(message.number == next[message.thread])
        next[message.thread] += 1
      }
    }
    #expect(Poll.wait(descriptors: [mailbox.descriptor], timeoutMilliseconds: 0).isEmpty)
  }

  @Test("an empty mailbox does not wake the loop")
  func anEmptyMailboxDoesNotWake() throws {
    let mailbox = try Mailbox<Int>()
    #expect(Poll.wait(descriptors: [mailbox.descriptor], timeoutMilliseconds: 0).isEmpty)
    mailbox.post(1)
    mailbox.post(2)
    #expect(Poll.wait(descriptors: [mailbox.descriptor], timeoutMilliseconds: 0).map(\.isReadable) == [true])
    #expect(mailbox.drain() == [1, 2])
    #expect(Poll.wait(descriptors: [mailbox.descriptor], timeoutMilliseconds: 0).isEmpty)
  }
}
