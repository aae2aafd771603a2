package vn.thanthien.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.petition.petition.DuplicateView.Likeness;

/// Suggests petitions that may be about the same as one (TT 05/2021/TT-TTCP, Đ.27), among those of
/// its own unit and never from the vault. Officers decide; nothing is joined by itself.
@ApplicationScoped
class DuplicateDesk {

  /// Received at most so long before or after it.
  private static final Duration REACH = Duration.ofDays(730);

  /// So many are compared, the newest first.
  private static final int COMPARED = 1000;

  private static final int SUGGESTED = 20;
  private static final double ALIKE = 0.5;

  private final Petitions petitions;
  private final Submissions submissions;
  private final PetitionSight sight;
  private final PetitionDesk desk;

  @Inject
  DuplicateDesk(
      Petitions petitions, Submissions submissions, PetitionSight sight, PetitionDesk desk) {
    this.petitions = petitions;
    this.submissions = submissions;
    this.sight = sight;
    this.desk = desk;
  }

  @Transactional
  List<DuplicateView> of(UUID id) {
    var petition = petitions.get(id).parts();
    var submission = sight.reachesSubmission(petition) ? submissions.findById(id) : null;
    if (submission == null) {
      return List.of();
    }
    var received = petition.clock().receivedAt();
    var others =
        petitions
            .tellable(petition.unit(), id, received.minus(REACH), received.plus(REACH), COMPARED)
            .stream()
            .map(Petition::parts)
            .toList();
    Map<UUID, Submission> said =
        submissions.of(others.stream().map(PetitionParts::id).toList()).stream()
            .collect(Collectors.toMap(Submission::petitionId, Function.identity()));
    var words = words(submission);
    return others.stream()
        .map(other ->
            new DuplicateView(
                desk.view(other, null),
                alike(petition, submission, words, other, said.get(other.id()))))
        .filter(found -> !found.alike().isEmpty())
        .limit(SUGGESTED)
        .toList();
  }

  private static Set<Likeness> alike(
      PetitionParts petition,
      Submission submission,
      Set<String> words,
      PetitionParts other,
      @Nullable Submission said) {
    var alike = EnumSet.noneOf(Likeness.class);
    if (petition.dossierId() != null && petition.dossierId().equals(other.dossierId())) {
      alike.add(Likeness.SAME_DOSSIER);
    }
    if (said == null) {
      return alike;
    }
    if (submission.foldedName() != null && submission.foldedName().equals(said.foldedName())) {
      alike.add(Likeness.SAME_PERSON);
    }
    var shared = new HashSet<>(words);
    var theirs = words(said);
    shared.retainAll(theirs);
    var all = words.size() + theirs.size() - shared.size();
    if (all > 0 && shared.size() >= ALIKE * all) {
      alike.add(Likeness.SIMILAR_CONTENT);
    }
    return alike;
  }

  private static Set<String> words(Submission submission) {
    return new HashSet<>(
        List.of(submission.foldedContent().replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ")));
  }
}
