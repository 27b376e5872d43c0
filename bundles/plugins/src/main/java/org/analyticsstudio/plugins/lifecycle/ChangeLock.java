package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one change be made at a time, in the order in which they are asked for: in this process, and
 * in all that have the folder in common.
 */
final class ChangeLock {

  private final ReentrantLock change = new ReentrantLock(true);
  private final Path folder;
  private final Runnable takeOver;

  /**
   * A lock that lies in a folder.
   *
   * @param takeOver done before each change: what another process has changed is the state to
   *     change
   */
  ChangeLock(Path folder, Runnable takeOver) {
    this.folder = folder;
    this.takeOver = takeOver;
  }

  /** Makes a change while no other is made. */
  <T> T alone(Supplier<T> work) {
    return asFirst(
        () -> {
          takeOver.run();
          return work.get();
        });
  }

  /** Makes the first change, which there is nothing to take over before. */
  <T> T asFirst(Supplier<T> work) {
    change.lock();
    try {
      return change.getHoldCount() > 1 ? work.get() : amongProcesses(work);
    } finally {
      change.unlock();
    }
  }

  private <T> T amongProcesses(Supplier<T> work) {
    try (FileChannel channel = open();
        FileLock held = channel.lock()) {
      return work.get();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock for changes of plug-ins can't be had", e);
    }
  }

  private FileChannel open() throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
