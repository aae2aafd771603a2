package vn.thanthien.dossier.dossierimport;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.reference.Units;

/// Receives files of other systems' dossiers and tells what became of them; [ImportWorker] takes
/// them. A file that is none of its kind as a whole is refused at once.
@ApplicationScoped
class DossierImportDesk {

  private final DossierImports imports;
  private final ImportRejects rejects;
  private final UploadedFiles files;
  private final ImportSources sources;
  private final Units units;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  @Inject
  DossierImportDesk(
      DossierImports imports,
      ImportRejects rejects,
      UploadedFiles files,
      ImportSources sources,
      Units units,
      Idempotency idempotency,
      Caller caller,
      Clock clock) {
    this.imports = imports;
    this.rejects = rejects;
    this.files = files;
    this.sources = sources;
    this.units = units;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  /// @param unit receives the dossiers that name none, the caller's own where absent
  DossierImportView upload(
      ImportFormat format, String source, @Nullable String unit, InputStream in)
      throws IOException {
    sources.codes(source);
    var forUnit = units.owner(unit);
    var id = RecordId.next();
    QuarkusTransaction.requiringNew()
        .run(() ->
            imports.persist(
                new DossierImport(
                    id,
                    units.owner(null),
                    forUnit,
                    caller.name(),
                    format,
                    source,
                    clock.instant())));
    try {
      var content = new DigestInputStream(in, sha256());
      var size = files.keep(id, caller.unit(), content);
      if (size == 0) {
        throw new Refusal(ProblemType.INVALID, "Tệp không có gì.");
      }
      sources.open(format, source, files.open(id)).close();
      var hash = HexFormat.of().formatHex(content.getMessageDigest().digest());
      var first =
          QuarkusTransaction.requiringNew()
              .call(() ->
                  idempotency.once(
                      new Upload(format, source, forUnit, hash), () -> accept(id, size)));
      if (!first.equals(id)) {
        forget(id);
      }
      return QuarkusTransaction.requiringNew().call(() -> DossierImportView.of(imports.get(first)));
    } catch (IOException | RuntimeException e) {
      forget(id);
      throw e;
    }
  }

  @Transactional
  DossierImportView one(UUID id) {
    return DossierImportView.of(imports.get(id));
  }

  @Transactional
  Page<DossierImportView> page(@Nullable UUID after, int limit) {
    return Page.of(
        imports.page(caller.unit(), after, limit), limit, DossierImport::id, DossierImportView::of);
  }

  @Transactional
  List<Reject> rejects(UUID id, int afterRow, int limit) {
    imports.get(id);
    return rejects.page(id, afterRow, limit);
  }

  private UUID accept(UUID id, long size) {
    imports.get(id).uploaded(size);
    Log.infof("import %s uploaded: %d bytes", id, size);
    return id;
  }

  private void forget(UUID id) {
    files.delete(id);
    QuarkusTransaction.requiringNew().run(() -> imports.deleteById(id));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What makes two uploads the same request.
  private record Upload(ImportFormat format, String source, String unit, String hash) {}
}
