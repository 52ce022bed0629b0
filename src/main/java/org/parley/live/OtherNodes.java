package org.parley.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.shared.Committed;
import org.parley.shared.DomainEvent;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The other nodes on the same PostgreSQL: after a commit they are told which consultation has news, and what they tell wakes the feeds
 * of this node. Told and heard over two connections of its own, which are opened again when they break. A call may be lost; the beat
 * finds out then. An embedded database has one node.
 */
@ApplicationScoped
class OtherNodes {
  private static final Logger LOG = Logger.getLogger(OtherNodes.class.getName());
  private static final String CHANNEL = "parley_news";
  private static final int LISTEN_MILLIS = 10_000;
  private static final int ANSWER_SECONDS = 5;
  private static final long PAUSE_MILLIS = 1_000;

  @Resource(lookup = "parley/database")
  private String url;
  @Resource
  private ManagedThreadFactory factory;
  private Feeds feeds;
  private String user;
  private String password;
  private final BlockingQueue<String> toTell = new LinkedBlockingQueue<>();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads = new ArrayList<>();
  private volatile int own;
  private volatile boolean stopped;

  OtherNodes() {}

  @Inject
  OtherNodes(Feeds feeds, @ConfigProperty(name = "PARLEY_DB_USER", defaultValue = "parley") String user,
      @ConfigProperty(name = "PARLEY_DB_PASSWORD") Optional<String> password) {
    this.feeds = feeds;
    this.user = user;
    this.password = password.orElse("");
  }

  private interface Task {
    void with(Connection connection) throws SQLException, InterruptedException;
  }

  void start(@Observes Startup started) {
    if (url.startsWith("jdbc:postgresql:")) {
      begin("parley-tells-nodes", this::tell);
      begin("parley-hears-nodes", this::hear);
    }
  }

  private void begin(String name, Task task) {
    Thread thread = factory.newThread(() -> overAndOver(task));
    thread.setName(name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** After commit, in the committing thread; what is told already and not yet sent is not told again. */
  void committed(@Observes Committed committed) {
    if (!threads.isEmpty()) {
      committed.events().stream().map(DomainEvent::topic).distinct().filter(waiting::add).forEach(toTell::add);
    }
  }

  private void overAndOver(Task task) {
    boolean told = false;
    while (!stopped) {
      try (Connection connection = connect()) {
        told = false;
        task.with(connection);
      } catch (SQLException | RuntimeException broken) {
        if (!told && !stopped) {
          LOG.log(Level.WARNING, "The other nodes are out of hearing; they are found out about every half second meanwhile", broken);
          told = true;
        }
      } catch (InterruptedException stop) {
        return;
      }
      pause();
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stop) {
      stopped = true;
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", String.valueOf(ANSWER_SECONDS));
    properties.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
    properties.setProperty("ApplicationName", "parley news");
    return new Driver().connect(url, properties);
  }

  /** Nobody waits for the disk: a call that a crash loses is no loss. */
  private void tell(Connection connection) throws SQLException, InterruptedException {
    own = connection.unwrap(PGConnection.class).getBackendPID();
    try (Statement setting = connection.createStatement(); PreparedStatement call = connection.prepareStatement("select pg_notify(?, ?)")) {
      setting.execute("set synchronous_commit to off");
      while (!stopped) {
        String topic = toTell.take();
        waiting.remove(topic);
        call.setString(1, CHANNEL);
        call.setString(2, topic);
        call.execute();
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (Statement listening = connection.createStatement()) {
      listening.execute("listen " + CHANNEL);
    }
    PGConnection wire = connection.unwrap(PGConnection.class);
    while (!stopped) {
      PGNotification[] calls = wire.getNotifications(LISTEN_MILLIS);
      if ((calls == null || calls.length == 0) && !connection.isValid(ANSWER_SECONDS)) {
        throw new SQLException("the connection is dead");
      }
      for (PGNotification call : calls == null ? new PGNotification[0] : calls) {
        if (call.getPID() != own) {
          feeds.wake(call.getParameter());
        }
      }
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    threads.forEach(Thread::interrupt);
  }
}
