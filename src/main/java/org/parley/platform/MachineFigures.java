package org.parley.platform;

import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.TimeUnit;
import org.parley.shared.Meters;

/** Heap, threads and processor time at {@code /metrics}, by the names that MicroProfile gave them. */
@ApplicationScoped
class MachineFigures {
  void start(@Observes Startup started, Meters meters) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    meters.show("memory_usedHeap_bytes", "Heap in use", () -> memory.getHeapMemoryUsage().getUsed());
    meters.show("memory_committedHeap_bytes", "Heap taken from the system", () -> memory.getHeapMemoryUsage().getCommitted());
    meters.show("memory_maxHeap_bytes", "Heap at most", () -> memory.getHeapMemoryUsage().getMax());
    meters.show("thread_count", "Threads", () -> ManagementFactory.getThreadMXBean().getThreadCount());
    meters.show("jvm_uptime_seconds", "Since the start", () -> seconds(ManagementFactory.getRuntimeMXBean().getUptime(), TimeUnit.MILLISECONDS));
    meters.show("cpu_availableProcessors", "Processors", Runtime.getRuntime()::availableProcessors);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      meters.show("cpu_processCpuTime_seconds", "Processor time of the server", () -> seconds(system.getProcessCpuTime(), TimeUnit.NANOSECONDS));
    }
    ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> meters.show("gc_time_seconds_total", "Time spent collecting garbage", "name",
        collector.getName(), () -> seconds(collector.getCollectionTime(), TimeUnit.MILLISECONDS)));
  }

  private static double seconds(long given, TimeUnit unit) {
    return given / (double) unit.convert(1, TimeUnit.SECONDS);
  }
}
