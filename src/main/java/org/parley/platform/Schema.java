package org.parley.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else looks at the database; the same migrations on H2 and on PostgreSQL. */
@Startup
@Singleton(name = "Schema")
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {
  @Resource(lookup = "jdbc/parley")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    Flyway.configure(Schema.class.getClassLoader()).dataSource(dataSource).resourceProvider(new Migrations()).load().migrate();
  }
}
