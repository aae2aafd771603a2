package vn.thanthien.survey.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// A screen at a desk of the one-stop office on which people rate the officer who served them (đánh
/// giá cán bộ). It asks only while an invitation is open.
@Entity
public class RatingKiosk extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private String desk;
  private String officer;
  private long key;
  private @Nullable Instant invitedUntil;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected RatingKiosk() {}

  /// @param key 40 bits at random
  RatingKiosk(String unit, SetUpKiosk request, long key) {
    super(unit);
    id = RecordId.next();
    desk = request.desk();
    officer = request.officer();
    this.key = key;
  }

  /// Another officer sits at the desk from now on.
  void hand(String officer) {
    this.officer = officer;
    invitedUntil = null;
  }

  /// Asks for one rating until then; one that was open and not used is over.
  void invite(Instant until) {
    invitedUntil = until;
  }

  UUID id() {
    return id;
  }

  String desk() {
    return desk;
  }

  String officer() {
    return officer;
  }

  long key() {
    return key;
  }

  @Nullable Instant invitedUntil() {
    return invitedUntil;
  }
}
