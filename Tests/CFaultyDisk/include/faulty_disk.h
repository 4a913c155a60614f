#ifndef FAULTY_DISK_H
#define FAULTY_DISK_H

/// What happens at the step of writing of that number, counted from 1 over all files: a write, a sync, a change of size, a deletion.
enum faulty_disk_event {
  /// The process is killed before the step is done.
  FAULTY_DISK_KILL,
  /// The power goes: of what was written and not synced, parts are forgotten, and the process is killed.
  FAULTY_DISK_POWER_CUT,
  /// The same for a program that never syncs: what it asks to be synced is not. By this it is known that the power cut is one.
  FAULTY_DISK_POWER_CUT_UNSYNCED,
  /// From this step on the disk is full.
  FAULTY_DISK_FULL,
};

/// Makes a layer over the default file layer of SQLite the default one. To be called once, before any database is opened.
///
/// `seed` says which of the writes that were not synced are forgotten: 0 for all of them.
void faulty_disk_install(enum faulty_disk_event event, long step, unsigned long seed);

/// How many steps were done so far.
long faulty_disk_steps(void);

#endif
