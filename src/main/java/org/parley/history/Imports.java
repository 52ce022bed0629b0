package org.parley.history;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;
import org.parley.shared.Upload;

/** Asks for imports, and tells how far they are. The work itself is done later, by whichever node comes first. */
@Stateless
public class Imports {
  private static final int LISTED = 50;

  private ImportRepository imports;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public Imports() {}

  @Inject
  Imports(ImportRepository imports, Access access, Proceedings proceedings, Clock clock) {
    this.imports = imports;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** The two tables as they were sent, plain or gzipped. */
  public record Files(Upload.UploadedFile rollCalls, Upload.UploadedFile ballots) {}

  /** @throws org.parley.identity.NotPermitted */
  public void requireMayImport(Caller caller, ConsultationId consultation) {
    access.require(caller, consultation, Action.IMPORT_ROLL_CALLS);
  }

  /**
   * Keeps the files and puts the import in line. The staff alone hear of it before it is complete.
   *
   * @param lang in which titles and names are
   * @throws ImportUnderWay if one into the same consultation has not ended
   */
  public ImportView ask(Caller caller, ConsultationId consultation, Files files, String lang) {
    requireMayImport(caller, consultation);
    Texts.language("lang", lang);
    if (imports.isUnderWay(consultation)) {
      throw new ImportUnderWay();
    }
    Import asked = new Import(Ids.next(), consultation, caller.requirePerson(), lang,
        new RollCallsImported.Files(files.rollCalls().sha256(), files.ballots().sha256()), clock.instant());
    imports.add(asked);
    keep(asked, Batch.ROLL_CALLS, files.rollCalls());
    keep(asked, Batch.BALLOTS, files.ballots());
    proceedings.record(asked.asked());
    return asked.view();
  }

  private void keep(Import asked, String name, Upload.UploadedFile file) {
    try (InputStream content = file.open()) {
      imports.keep(asked.id(), name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @throws Unknown if there is none that the caller may know of */
  public ImportView find(Caller caller, String id) {
    caller.requirePerson();
    Import found = imports.find(id).orElseThrow(() -> new Unknown("job"));
    access.requireWithin(caller, found.consultation(), Action.IMPORT_ROLL_CALLS, "job");
    return found.view();
  }

  /** The newest, at most 50, newest first. */
  public List<ImportView> list(Caller caller, ConsultationId consultation) {
    requireMayImport(caller, consultation);
    return imports.of(consultation, LISTED).stream().map(Import::view).toList();
  }
}
