package org.parley.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * First of all at start: refuses to start on a wrong setting, then brings the schema up to date before anything else looks at the
 * database; the same migrations on H2 and on PostgreSQL. Whatever needs the database at start depends on this bean by name.
 */
@Startup
@Singleton(name = "Schema")
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {
  private static final Logger LOG = Logger.getLogger(Schema.class.getName());
  private static final int WRONG_SETTING = 78; // EX_CONFIG of sysexits.h

  @Resource(lookup = "jdbc/parley")
  private DataSource dataSource;
  @Resource(lookup = "parley/database")
  private String url;

  @PostConstruct
  void prepare() {
    Settings settings = new Settings(System.getenv(), System.getProperty(ShiftedClock.PROPERTY) != null);
    refuse(settings.problems());
    settings.warnings().forEach(LOG::warning);
    EmbeddedDatabase.recover(url);
    migrate();
    refuse(new Installation(dataSource).problem(settings.isSample()).stream().toList());
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      LOG.severe(() -> "Parley does not start: " + String.join(" ", problems));
      // The server would go on without the application; an operator wants it to stop with the reason as the last line.
      Runtime.getRuntime().halt(WRONG_SETTING);
    }
  }

  private void migrate() {
    Flyway.configure(Schema.class.getClassLoader()).dataSource(dataSource).resourceProvider(new Migrations())
        .callbacks(new Patience()).load().migrate();
  }
}
