package vn.thanthien.reporting.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.WithPriority;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Writes sentences out of a template's Qute and the words it asks for. Nothing in a template can
/// reach beyond the words it is given.
final class SentenceWriter {

  private final Engine engine =
      Engine.builder()
          .addDefaultSectionHelpers()
          .addDefaultValueResolvers()
          .addValueResolver(new WordResolver())
          .strictRendering(true)
          .build();
  private final Map<String, Template> parsed = new ConcurrentHashMap<>();

  /// The lines of the text, without indentation, doubled spaces and empty lines.
  String write(String text, Words words) {
    var template = parsed.computeIfAbsent(text, engine::parse);
    return template
        .render(words)
        .lines()
        .map(line -> line.strip().replaceAll(" {2,}", " "))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// Answers with the words of [Words] and with nothing else.
  private static final class WordResolver implements ValueResolver {

    @Override
    public int getPriority() {
      return WithPriority.DEFAULT_PRIORITY + 1;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
      return context.getBase() instanceof Words && context.getParams().isEmpty();
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
      var value = ((Words) context.getBase()).values().get(context.getName());
      return value == null
          ? Results.notFound(context)
          : java.util.concurrent.CompletableFuture.completedStage(value);
    }
  }
}
