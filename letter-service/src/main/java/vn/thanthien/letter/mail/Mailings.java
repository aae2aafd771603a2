package vn.thanthien.letter.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/// All e-mails the caller may see.
@ApplicationScoped
public class Mailings implements PanacheRepositoryBase<Mailing, UUID> {

  /// Those of a letter, the newest first.
  List<Mailing> of(UUID letter) {
    return list("letter = ?1 order by id desc", letter);
  }

  boolean isUnderWay(UUID letter) {
    return count("letter = ?1 and state = ?2", letter, MailingState.QUEUED) > 0;
  }

  /// Those whose turn it is, locked; what another replica has locked is passed over.
  List<Mailing> due(Instant now, int limit) {
    return find("state = ?1 and nextAt <= ?2 order by nextAt", MailingState.QUEUED, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .range(0, limit - 1)
        .list();
  }

  /// Forgets to whom the e-mails of these letters went.
  public void erase(Collection<UUID> letters) {
    list("letter in ?1", letters).forEach(Mailing::erase);
  }
}
