#include "CNcurses.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int synoptic_gather(FILE *file) {
  int memory = memfd_create("screen", MFD_CLOEXEC);
  if (memory < 0) return -1;
  fflush(file);
  // ncurses has asked the terminal all it wants to know; from here on it only writes.
  if (dup3(memory, fileno(file), O_CLOEXEC) < 0) {
    close(memory);
    return -1;
  }
  return memory;
}

size_t synoptic_gathered(int descriptor) {
  off_t end = lseek(descriptor, 0, SEEK_CUR);
  return end > 0 ? (size_t)end : 0;
}

void synoptic_take_gathered(int descriptor, uint8_t *bytes, size_t count) {
  size_t taken = 0;
  while (taken < count) {
    ssize_t got = pread(descriptor, bytes + taken, count - taken, (off_t)taken);
    if (got <= 0) break;
    taken += (size_t)got;
  }
  lseek(descriptor, 0, SEEK_SET);
}
