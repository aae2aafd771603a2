package vn.thanthien.kernel.record;

import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// A record's revision as callers see it: the `ETag` of an answer, the `If-Match` of a change.
public final class Revision {

  private Revision() {}

  public static EntityTag tag(long revision) {
    return new EntityTag(Long.toString(revision));
  }

  /// A record as it stands, with its revision as `ETag`.
  public static <T> RestResponse<T> answer(T view, long revision) {
    return RestResponse.ResponseBuilder.ok(view).tag(tag(revision)).build();
  }

  /// A record just made, with its address and its revision.
  public static <T> RestResponse<T> created(URI address, T view, long revision) {
    return RestResponse.ResponseBuilder.<T>created(address).entity(view).tag(tag(revision)).build();
  }

  /// Refuses a change that was decided on an older state.
  ///
  /// @param ifMatch the header as sent, absent when the caller does not care
  /// @throws Refusal `stale` when it names another revision
  public static void check(@Nullable String ifMatch, long revision) {
    if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals("\"" + revision + "\"")) {
      throw new Refusal(
          ProblemType.STALE, "Bản ghi đã thay đổi từ lúc bạn mở, hãy tải lại rồi làm tiếp.");
    }
  }
}
