// A file layer for SQLite (https://www.sqlite.org/vfs.html) that lies over the default one and passes everything on, counts the steps of
// writing, and at one of them does what a bad day does. For the power cut it remembers, for each write since the last sync of its file,
// what stood there before; the cut puts that back for a part of them, as a disk does that writes its cache out in any order.

#define _POSIX_C_SOURCE 200809L

#include "faulty_disk.h"

#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct unsynced {
  struct unsynced *earlier;
  struct file *file;
  sqlite3_int64 offset;
  sqlite3_int64 size_before;
  int count;
  unsigned char *before;
};

struct file {
  sqlite3_file base;
  struct unsynced *unsynced;
  struct file *next;
  sqlite3_file *real;
};

static sqlite3_vfs layer;
static sqlite3_vfs *below;
static enum faulty_disk_event event;
static long event_step, steps;
static unsigned long random_state;
static struct file *open_files;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct file *of(sqlite3_file *base) { return (struct file *)base; }

static int is_forgotten(void) {
  if (random_state == 0) return 1;
  random_state = random_state * 6364136223846793005ul + 1442695040888963407ul;
  return (random_state >> 60) & 1;
}

static int is_power_cut(void) { return event == FAULTY_DISK_POWER_CUT || event == FAULTY_DISK_POWER_CUT_UNSYNCED; }

static void cut_power(void) {
  for (struct file *file = open_files; file; file = file->next) {
    for (struct unsynced *one = file->unsynced; one; one = one->earlier) {
      if (!is_forgotten()) continue;
      if (one->count > 0) file->real->pMethods->xWrite(file->real, one->before, one->count, one->offset);
      if (random_state == 0) file->real->pMethods->xTruncate(file->real, one->size_before);
    }
  }
  kill(getpid(), SIGKILL);
  pause();
}

/// Whether the step fails because the disk is full.
static int step(void) {
  pthread_mutex_lock(&lock);
  steps += 1;
  int is_now = steps == event_step;
  if (is_now && event == FAULTY_DISK_KILL) {
    kill(getpid(), SIGKILL);
    pause();
  }
  if (is_now && is_power_cut()) cut_power();
  int is_full = event == FAULTY_DISK_FULL && event_step > 0 && steps >= event_step;
  pthread_mutex_unlock(&lock);
  return is_full;
}

long faulty_disk_steps(void) { return steps; }

static void remember(struct file *file, int count, sqlite3_int64 offset) {
  if (!is_power_cut()) return;
  struct unsynced *one = calloc(1, sizeof *one);
  if (!one) abort();
  file->real->pMethods->xFileSize(file->real, &one->size_before);
  one->before = calloc(1, count > 0 ? count : 1);
  if (!one->before) abort();
  one->offset = offset;
  sqlite3_int64 there = one->size_before > offset ? one->size_before - offset : 0;
  one->count = there < count ? (int)there : count;
  if (one->count > 0) file->real->pMethods->xRead(file->real, one->before, one->count, offset);
  one->file = file;
  one->earlier = file->unsynced;
  file->unsynced = one;
}

static void forget(struct file *file) {
  while (file->unsynced) {
    struct unsynced *one = file->unsynced;
    file->unsynced = one->earlier;
    free(one->before);
    free(one);
  }
}

static int close_file(sqlite3_file *base) {
  struct file *file = of(base);
  pthread_mutex_lock(&lock);
  // What was not synced may be forgotten after the file was closed too; the stores that are tried here sync before.
  forget(file);
  for (struct file **link = &open_files; *link; link = &(*link)->next) {
    if (*link == file) {
      *link = file->next;
      break;
    }
  }
  pthread_mutex_unlock(&lock);
  int result = file->real->pMethods ? file->real->pMethods->xClose(file->real) : SQLITE_OK;
  free(file->real);
  return result;
}

static int read_file(sqlite3_file *base, void *bytes, int count, sqlite3_int64 offset) {
  return of(base)->real->pMethods->xRead(of(base)->real, bytes, count, offset);
}

static int write_file(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
  if (step()) return SQLITE_FULL;
  remember(of(base), count, offset);
  return of(base)->real->pMethods->xWrite(of(base)->real, bytes, count, offset);
}

static int truncate_file(sqlite3_file *base, sqlite3_int64 size) {
  if (step()) return SQLITE_FULL;
  sqlite3_int64 before = 0;
  of(base)->real->pMethods->xFileSize(of(base)->real, &before);
  if (before > size) remember(of(base), (int)(before - size), size);
  return of(base)->real->pMethods->xTruncate(of(base)->real, size);
}

static int sync_file(sqlite3_file *base, int flags) {
  if (step()) return SQLITE_FULL;
  if (event == FAULTY_DISK_POWER_CUT_UNSYNCED) return SQLITE_OK;
  int result = of(base)->real->pMethods->xSync(of(base)->real, flags);
  forget(of(base));
  return result;
}

static int size_of_file(sqlite3_file *base, sqlite3_int64 *size) { return of(base)->real->pMethods->xFileSize(of(base)->real, size); }
static int lock_file(sqlite3_file *base, int level) { return of(base)->real->pMethods->xLock(of(base)->real, level); }
static int unlock_file(sqlite3_file *base, int level) { return of(base)->real->pMethods->xUnlock(of(base)->real, level); }
static int check_lock(sqlite3_file *base, int *is) { return of(base)->real->pMethods->xCheckReservedLock(of(base)->real, is); }
static int control(sqlite3_file *base, int op, void *value) { return of(base)->real->pMethods->xFileControl(of(base)->real, op, value); }
static int sector_size(sqlite3_file *base) { return of(base)->real->pMethods->xSectorSize(of(base)->real); }
static int characteristics(sqlite3_file *base) { return of(base)->real->pMethods->xDeviceCharacteristics(of(base)->real); }
static int shm_map(sqlite3_file *base, int page, int size, int extends, void volatile **memory) {
  return of(base)->real->pMethods->xShmMap(of(base)->real, page, size, extends, memory);
}
static int shm_lock(sqlite3_file *base, int offset, int count, int flags) {
  return of(base)->real->pMethods->xShmLock(of(base)->real, offset, count, flags);
}
static void shm_barrier(sqlite3_file *base) { of(base)->real->pMethods->xShmBarrier(of(base)->real); }
static int shm_unmap(sqlite3_file *base, int deletes) { return of(base)->real->pMethods->xShmUnmap(of(base)->real, deletes); }

static const sqlite3_io_methods methods = {
  .iVersion = 2, .xClose = close_file, .xRead = read_file, .xWrite = write_file, .xTruncate = truncate_file, .xSync = sync_file,
  .xFileSize = size_of_file, .xLock = lock_file, .xUnlock = unlock_file, .xCheckReservedLock = check_lock, .xFileControl = control,
  .xSectorSize = sector_size, .xDeviceCharacteristics = characteristics, .xShmMap = shm_map, .xShmLock = shm_lock,
  .xShmBarrier = shm_barrier, .xShmUnmap = shm_unmap,
};

static int open_file(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *base, int flags, int *flags_out) {
  struct file *file = of(base);
  memset(file, 0, sizeof *file);
  file->real = calloc(1, below->szOsFile);
  if (!file->real) return SQLITE_NOMEM;
  int result = below->xOpen(below, name, file->real, flags, flags_out);
  if (result != SQLITE_OK) {
    free(file->real);
    return result;
  }
  file->base.pMethods = &methods;
  pthread_mutex_lock(&lock);
  file->next = open_files;
  open_files = file;
  pthread_mutex_unlock(&lock);
  return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int syncs) {
  if (step()) return SQLITE_FULL;
  return below->xDelete(below, name, syncs);
}

void faulty_disk_install(enum faulty_disk_event what, long at, unsigned long seed) {
  event = what;
  event_step = at;
  random_state = seed;
  sqlite3_initialize();
  below = sqlite3_vfs_find(NULL);
  layer = *below;
  layer.zName = "faulty";
  layer.szOsFile = sizeof(struct file);
  layer.pNext = NULL;
  layer.xOpen = open_file;
  layer.xDelete = delete_file;
  sqlite3_vfs_register(&layer, 1);
}
