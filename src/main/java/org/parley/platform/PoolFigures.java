package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.parley.shared.Meters;

/**
 * Connections to the database at {@code /metrics}, from Liberty's management bean.
 */
@ApplicationScoped
class PoolFigures {
  private static final String POOLS = "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,jndiName=jdbc/parley,*";

  void start(@Observes Startup started, Meters meters) {
    meters.show("parley_pool_most", "Connections that the pool may have", () -> attribute("MaxSize"));
    meters.show("parley_pool_open", "Connections that the pool has", () -> attribute("Size"));
    meters.show("parley_pool_used", "Connections in use; all of them for seconds means that requests wait",
        () -> attribute("Size") - attribute("Available"));
  }

  /** @return 0 before the pool was first asked for a connection, when there is no bean yet */
  private static long attribute(String name) {
    try {
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      long sum = 0;
      for (ObjectName pool : beans.queryNames(new ObjectName(POOLS), null)) {
        sum += (Long) beans.getAttribute(pool, name);
      }
      return sum;
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
