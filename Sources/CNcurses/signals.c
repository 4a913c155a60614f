#include "CNcurses.h"

#include <errno.h>
#include <spawn.h>
#include <sys/signalfd.h>
#include <unistd.h>

int synoptic_signal_descriptor(const int *signals, int count) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < count; i++) sigaddset(&set, signals[i]);
  int error = pthread_sigmask(SIG_BLOCK, &set, NULL);
  if (error != 0) {
    errno = error;
    return -1;
  }
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int synoptic_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  ssize_t count;
  do count = read(descriptor, &info, sizeof info);
  while (count < 0 && errno == EINTR);
  return count == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

void synoptic_stop_until_continued(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, handled;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &handled);
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // Unlike SIGSTOP, SIGTSTP leaves a process alone that nobody could continue.
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &handled, NULL);
}

int synoptic_spawn_in_foreground(void *actions, int terminal) {
  return posix_spawn_file_actions_addtcsetpgrp_np(actions, terminal);
}
