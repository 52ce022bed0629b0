package org.parley.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;

@ApplicationScoped
class ImportRepository {
  private static final int PIECE_BYTES = 262_144;

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<Import> find(String id) {
    return Optional.ofNullable(entities.find(Import.class, id));
  }

  Optional<Import> lock(String id) {
    return Optional.ofNullable(entities.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Newest first. */
  List<Import> of(ConsultationId consultation, int limit) {
    return entities.createQuery("select i from Import i where i.consultationId = :consultation order by i.askedAt desc, i.id", Import.class)
        .setParameter("consultation", consultation.value()).setMaxResults(limit).getResultList();
  }

  boolean isUnderWay(ConsultationId consultation) {
    return !entities.createQuery("select i.id from Import i where i.underWay = :consultation", String.class)
        .setParameter("consultation", consultation.value()).getResultList().isEmpty();
  }

  /** Ids of those that wait for somebody to take them up, the longest first. */
  List<String> waiting(Instant now) {
    return entities.createQuery("select i.id from Import i where i.underWay is not null and (i.heldUntil is null or i.heldUntil <= :now)"
            + " order by i.askedAt", String.class)
        .setParameter("now", now).getResultList();
  }

  /** Fails, if another one into that consultation has not ended. */
  void add(Import one) {
    entities.persist(one);
    entities.flush();
  }

  /** In pieces, straight from where it comes: the file may be larger than what memory has for it. */
  void keep(String id, String file, InputStream content) {
    Connection connection = entities.unwrap(Connection.class);
    try (PreparedStatement insert = connection.prepareStatement(
        "insert into roll_call_import_piece (import_id, file, place, content) values (?, ?, ?, ?)")) {
      int place = 0;
      for (byte[] piece = content.readNBytes(PIECE_BYTES); piece.length > 0; piece = content.readNBytes(PIECE_BYTES)) {
        insert.setString(1, id);
        insert.setString(2, file);
        insert.setInt(3, place++);
        insert.setBytes(4, piece);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a file to be imported was not kept", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<byte[]> piece(String id, String file, int place) {
    List<?> found = entities.createNativeQuery("select content from roll_call_import_piece where import_id = ?1 and file = ?2 and place = ?3")
        .setParameter(1, id).setParameter(2, file).setParameter(3, place).getResultList();
    return found.stream().findFirst().map(byte[].class::cast);
  }

  void forgetFiles(String id) {
    entities.createNativeQuery("delete from roll_call_import_piece where import_id = ?1").setParameter(1, id).executeUpdate();
  }
}
