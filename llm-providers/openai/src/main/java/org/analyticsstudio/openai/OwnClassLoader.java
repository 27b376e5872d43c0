package org.analyticsstudio.openai;

/**
 * Lets the libraries of this bundle look for their parts in it and nowhere else: by themselves they
 * look where the calling thread says, and would find the host's.
 */
final class OwnClassLoader implements AutoCloseable {

  private final Thread thread;
  private final ClassLoader before;

  private OwnClassLoader(Thread thread, ClassLoader before) {
    this.thread = thread;
    this.before = before;
  }

  static OwnClassLoader enter() {
    Thread thread = Thread.currentThread();
    OwnClassLoader entered = new OwnClassLoader(thread, thread.getContextClassLoader());
    thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
    return entered;
  }

  @Override
  public void close() {
    thread.setContextClassLoader(before);
  }
}
