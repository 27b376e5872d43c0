package org.analyticsstudio.bench;

import com.sun.tools.attach.VirtualMachine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Callable;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What of the heap of another JVM is in use, garbage left out. */
public final class LiveHeap implements AutoCloseable {

  private static final long BETWEEN_MILLIS = 50;

  private final JMXConnector connector;
  private final MemoryMXBean memory;

  private LiveHeap(JMXConnector connector, MemoryMXBean memory) {
    this.connector = connector;
    this.memory = memory;
  }

  /** The heap of a process on this machine. */
  @SuppressWarnings("BanJNDI") // The other end is a JVM on this machine that we started ourselves.
  public static LiveHeap of(long pid) throws Exception {
    VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
    try {
      JMXServiceURL url = new JMXServiceURL(jvm.startLocalManagementAgent());
      JMXConnector connector = JMXConnectorFactory.connect(url);
      return new LiveHeap(
          connector,
          ManagementFactory.newPlatformMXBeanProxy(
              connector.getMBeanServerConnection(),
              ManagementFactory.MEMORY_MXBEAN_NAME,
              MemoryMXBean.class));
    } finally {
      jvm.detach();
    }
  }

  /** The most that was in use while the work was done, in megabytes; slows the work down. */
  public double peakMegabytesDuring(Callable<?> work) throws Exception {
    Sampler sampler = new Sampler(memory);
    sampler.start();
    try {
      work.call();
    } finally {
      sampler.end();
    }
    return sampler.peak / 1e6;
  }

  @Override
  public void close() throws Exception {
    connector.close();
  }

  private static final class Sampler extends Thread {
    private final MemoryMXBean memory;
    private volatile boolean ended;
    private long peak;

    Sampler(MemoryMXBean memory) {
      super("live-heap");
      this.memory = memory;
    }

    @Override
    public void run() {
      while (!ended) {
        memory.gc();
        peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
        try {
          Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    void end() throws InterruptedException {
      ended = true;
      join();
    }
  }
}
