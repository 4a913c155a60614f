#include "CNcurses.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// What is needed to restore the terminal is prepared beforehand, so that the routine only writes and sets: it must work in a
// process whose memory is in ruins.
static int terminal = -1;
static struct termios state_before;
// Two, so that a signal that comes while the bytes are changed finds the one or the other whole.
static struct leaving {
  char bytes[512];
  size_t count;
} ways_out[2];
static _Atomic(struct leaving *) leaving = &ways_out[0];
static atomic_int is_taken;

static const int fatal[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGFPE,  SIGTRAP,   SIGABRT, SIGSYS,
                            SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };
static struct sigaction before[fatal_count];

void synoptic_terminal_restore(void) {
  if (!atomic_exchange(&is_taken, 0)) return;
  int error = errno;
  // In the background tcsetattr would stop the process instead of doing its work.
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  sigaddset(&stop, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  const struct leaving *way = atomic_load(&leaving);
  size_t written = 0;
  for (int tries = 0; written < way->count && tries < 1000; tries++) {
    ssize_t count = write(terminal, way->bytes + written, way->count - written);
    if (count > 0) written += (size_t)count;
    else if (count < 0 && errno != EINTR && errno != EAGAIN) break;
  }
  tcsetattr(terminal, TCSANOW, &state_before);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  errno = error;
}

void synoptic_terminal_taken_again(void) {
  if (terminal >= 0) atomic_store(&is_taken, 1);
}

// Restores the terminal, puts back whoever handled the signal before (Swift's backtrace, or nobody), and lets it happen again.
static void on_fatal(int number, siginfo_t *info, void *context) {
  (void)context;
  synoptic_terminal_restore();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &before[i], NULL);
  }
  // A faulting instruction faults again on return, with its registers as they were; what was sent must be sent again.
  int faults_again = info->si_code > 0 && (number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE);
  if (!faults_again) raise(number);
}

static void catch_fatal_signals(void) {
  // A stack overflow leaves no stack to handle it on.
  static char stack[64 * 1024];
  stack_t current, own = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);
  for (int i = 0; i < fatal_count; i++) {
    struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    sigaction(fatal[i], &action, &before[i]);
  }
}

int synoptic_terminal_leaves_with(const char *bytes, size_t count) {
  struct leaving *other = atomic_load(&leaving) == &ways_out[0] ? &ways_out[1] : &ways_out[0];
  if (count > sizeof other->bytes) {
    errno = E2BIG;
    return -1;
  }
  memcpy(other->bytes, bytes, count);
  other->count = count;
  atomic_store(&leaving, other);
  return 0;
}

int synoptic_terminal_remember(int descriptor, const char *bytes, size_t count) {
  static int is_prepared;
  if (tcgetattr(descriptor, &state_before) != 0) return -1;
  if (synoptic_terminal_leaves_with(bytes, count) != 0) return -1;
  terminal = descriptor;
  atomic_store(&is_taken, 1);
  if (!is_prepared) {
    is_prepared = 1;
    atexit(synoptic_terminal_restore);
    catch_fatal_signals();
  }
  return 0;
}
