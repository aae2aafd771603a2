package vn.thanthien.survey.ballotpage;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.ballotbox.Admission;
import vn.thanthien.survey.ballotbox.BallotBox;

/// The public page of a ballot, `/s/{token}`: plain HTML that works on an old phone and without
/// JavaScript. Nobody signs in; the token alone lets in. No address is ever written down.
@Path("/s")
@Produces(PageWriter.HTML)
class BallotPageResource {

  /// More than any form of ours has, in bytes.
  private static final int LARGEST = 64 * 1024;

  /// Codes that are none, from one address in a minute.
  private static final int MOST_GUESSES = 60;

  /// Pages of one token in a minute.
  private static final int MOST_PAGES = 60;

  private final BallotBox box;
  private final PageWriter writer;
  private final Attempts attempts;

  @Inject
  BallotPageResource(BallotBox box, PageWriter writer, Attempts attempts) {
    this.box = box;
    this.writer = writer;
    this.attempts = attempts;
  }

  /// Where a code is typed in by whom cannot scan it.
  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response entry(@RestQuery @Nullable String code, @RestQuery @Nullable String lang) {
    var en = isEnglish(lang);
    var typed = code == null ? "" : code.replaceAll("[^A-Za-z0-9]", "");
    return typed.isEmpty() || typed.length() > 40
        ? writer.entry(en, !typed.isEmpty())
        // relative: whatever proxies call this host, the browser stays where it is
        : Response.status(Response.Status.SEE_OTHER)
            .header(HttpHeaders.LOCATION, "/s/" + typed + (en ? "?lang=en" : ""))
            .build();
  }

  /// The ballot of a token, where it was left.
  @GET
  @Path("{token}")
  @PermitAll
  @Operation(hidden = true)
  public Response open(
      String token, @RestQuery @Nullable String lang, @Context HttpServerRequest request) {
    var en = isEnglish(lang);
    return answered(
        en,
        () ->
            admitted(
                token,
                en,
                request,
                admitted -> {
                  var draft = box.draft(admitted);
                  return writer.page(token, en, admitted, 0, draft, Map.of(), !draft.isEmpty());
                }));
  }

  /// Answers of one page: kept, gone on with, or handed in.
  @POST
  @Path("{token}")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response fill(
      String token,
      @RestQuery @Nullable String lang,
      @Context HttpServerRequest request,
      InputStream body) {
    var en = isEnglish(lang);
    return answered(
        en,
        () -> {
          var text = text(body);
          if (text == null) {
            return writer.message(Message.tooLarge(en));
          }
          var filled = FilledForm.read(text);
          return filled.isEmpty()
              ? writer.message(Message.unreadable(en))
              : admitted(token, en, request, admitted -> filled(token, en, admitted, filled.get()));
        });
  }

  private Response filled(
      String token, boolean en, Admission.Admitted admitted, FilledForm filled) {
    var form = admitted.form();
    var pages = form.pages();
    var number = Math.min(filled.page(), pages.size() - 1);
    var items =
        pages.get(number).stream()
            .flatMap(section -> section.questions().stream())
            .flatMap(question -> question.items().stream())
            .toList();
    var before = pages.size() > 1 ? box.draft(admitted) : Map.<String, java.util.List<String>>of();
    var given = form.asked(filled.into(before, items));
    var check = new PageCheck(form, given, en);
    var isFinal = filled.button().equals("send") && number == pages.size() - 1;
    var faults =
        switch (filled.button()) {
          case "save", "back" -> check.unreadable();
          default -> isFinal ? check.all() : check.of(pages.get(number));
        };
    if (!box.holds(given)) {
      return writer.message(Message.tooLarge(en));
    }
    if (!faults.isEmpty()) {
      return writer.page(
          token, en, admitted, check.firstPage(faults, number), given, faults, false);
    }
    if (isFinal) {
      return writer.message(
          box.put(admitted, given)
              .map(refused -> Message.of(refused, en))
              .orElseGet(() -> Message.thanks(en)));
    }
    box.keep(admitted, given);
    if (filled.button().equals("save")) {
      return writer.kept(token, en, admitted, number, given);
    }
    var next =
        filled.button().equals("back")
            ? check.pageBefore(number)
            : check.pageAfter(number).orElse(pages.size() - 1);
    return writer.page(token, en, admitted, next, given, Map.of(), false);
  }

  private Response admitted(String token, boolean en, HttpServerRequest request, Inside inside) {
    return switch (box.admit(token)) {
      case Admission.Admitted admitted ->
          attempts.oneMore(token, MOST_PAGES)
              ? inside.answer(admitted)
              : writer.message(Message.tooOften(en));
      case Admission.Refused refused -> {
        var address = request.remoteAddress();
        var within =
            refused != Admission.Refused.FORGED
                || attempts.oneMore(address == null ? "" : address.host(), MOST_GUESSES);
        yield writer.message(within ? Message.of(refused, en) : Message.tooOften(en));
      }
    };
  }

  /// Whatever fails, a citizen reads a sentence; what failed stands in the log, without the token.
  private Response answered(boolean en, Supplier<Response> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      Log.warnf("a ballot page could not be shown: %s", e.getClass().getSimpleName());
      Log.debug("a ballot page could not be shown", e);
      return writer.message(Message.later(en));
    }
  }

  /// The body, null where it is too large.
  private static @Nullable String text(InputStream body) {
    try {
      var bytes = body.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? null : new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isEnglish(@Nullable String lang) {
    return "en".equals(lang);
  }

  private interface Inside {
    Response answer(Admission.Admitted admitted);
  }
}
