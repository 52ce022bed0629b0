package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final int USUAL = 20_000;

  private final JdbcDataSource database = new JdbcDataSource();
  /** What each connection waits at most, when a table is made over it. */
  private final Set<Integer> whileMigrating = new LinkedHashSet<>();
  private final List<int[]> timeouts = new ArrayList<>();

  @Test
  void aMigrationIsWaitedForWithoutEndAndAllElseAsUsual() {
    database.setURL("jdbc:h2:mem:patience;DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(over(DataSource.class, database, this::connection)).resourceProvider(new Migrations()).callbacks(new Patience())
        .load().migrate();
    assertEquals(Set.of(0), whileMigrating);
    timeouts.forEach(timeout -> assertEquals(USUAL, timeout[0]));
  }

  private Object connection(Method method, Object[] arguments) throws ReflectiveOperationException {
    Object answer = method.invoke(database, arguments);
    if (!(answer instanceof Connection connection)) {
      return answer;
    }
    int[] timeout = {USUAL};
    timeouts.add(timeout);
    return over(Connection.class, connection, (asked, given) -> {
      switch (asked.getName()) {
        case "getNetworkTimeout" -> {
          return timeout[0];
        }
        case "setNetworkTimeout" -> {
          timeout[0] = (Integer) given[1];
          return null;
        }
        default -> {
          if (asked.getName().equals("createStatement") && isMigrating()) {
            whileMigrating.add(timeout[0]);
          }
          return asked.invoke(connection, given);
        }
      }
    });
  }

  /** Whether a script of a migration is being carried out. */
  private static boolean isMigrating() {
    return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith("SqlMigrationExecutor")));
  }

  private interface Answering {
    Object answer(Method method, Object[] arguments) throws ReflectiveOperationException;
  }

  private static <T> T over(Class<T> type, T inner, Answering answering) {
    return type.cast(Proxy.newProxyInstance(PatienceTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      try {
        return method.getDeclaringClass() == Object.class ? method.invoke(inner, arguments) : answering.answer(method, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }
}
