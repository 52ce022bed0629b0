package org.parley.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.parley.shared.PublicAddress;

/**
 * At start, where there is no administrator: makes the one that the environment names, else gives out a link by which whoever
 * reads the log becomes it. A sample installation brings its own.
 */
@Startup
@Singleton(name = "FirstAdministrator")
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {
  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

  @Inject
  private Config config;
  @Inject
  private Administrators administrators;
  @Inject
  private Credentials credentials;
  @Inject
  private SetUpLink link;
  @Inject
  private PublicAddress address;

  @PostConstruct
  void look() {
    Optional<String> email = setting("PARLEY_ADMIN_EMAIL");
    if (administrators.exist()) {
      email.ifPresent(unused -> LOG.info("PARLEY_ADMIN_EMAIL and PARLEY_ADMIN_PASSWORD were not looked at: there is an administrator already."));
      return;
    }
    Optional<String> password = setting("PARLEY_ADMIN_PASSWORD");
    if (email.isPresent() && password.isPresent()) {
      appoint(email.get(), password.get());
    } else if (!config.getOptionalValue("PARLEY_SAMPLE", Boolean.class).orElse(false)) {
      String base = address.given().map(Object::toString).orElse("http://localhost:" + setting("PARLEY_HTTP_PORT").orElse("9080"));
      LOG.info(() -> "There is no administrator yet. To become the first one, open " + base + "/set-up#" + link.issue());
    }
  }

  private void appoint(String email, String password) {
    HashedPassword hashed = credentials.hash("PARLEY_ADMIN_PASSWORD", password);
    try {
      administrators.appointFirst(email, email.split("@")[0], hashed);
      LOG.info("The first administrator was made from PARLEY_ADMIN_EMAIL.");
    } catch (RuntimeException failure) {
      if (!administrators.exist()) { // else another node was quicker
        throw failure;
      }
    }
  }

  private Optional<String> setting(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }
}
