package fi.kenelle.http;

import fi.kenelle.Kenelle;
import fi.kenelle.access.Tokens;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.feedback.FeedbackBook;
import fi.kenelle.vocabulary.Language;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: which call goes where, and how the HTTP library is set up. */
public final class Server implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 4_096;
  private static final int SILENT_AT_THE_END_MS = 5_000;
  private static final int IDLE_AT_THE_END_MS = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Javalin javalin;
  private final String host;
  private final Observers observers;
  private final List<String> calls;

  private Server(Javalin javalin, String host, Observers observers, List<String> calls) {
    this.calls = calls;
    this.javalin = javalin;
    this.host = host;
    this.observers = observers;
  }

  /** Starts to serve the rules in use. */
  public static Server start(LiveRules live, Setup setup) {
    return start(() -> live, setup);
  }

  /**
   * Starts to serve rules as soon as they are there.
   *
   * @param live gives the rules, always the same; is waited for when all is done that needs none
   */
  public static Server start(Supplier<LiveRules> live, Setup setup) {
    Loads loads = Loads.of(Runtime.getRuntime().availableProcessors());
    return start(live, setup, loads, Patience.USUAL);
  }

  /** Starts to serve the rules in use, under a load of so much. */
  static Server start(Supplier<LiveRules> live, Setup setup, Loads loads, Patience patience) {
    Observers observers =
        new Observers(() -> live.get().now().edition().ruleSet().id(), setup.decisions());
    List<String> calls = new ArrayList<>();
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config);
              guard(config, patience, observers);
              Doors doors = new Doors(config.routes, entrance(setup), loads);
              routes(doors, live.get(), setup);
              doors.get("/metrics", new Metrics(observers.measurements())::text);
              calls.addAll(doors.calls());
              faults(config.routes);
            });
    javalin.start(setup.host(), setup.port());
    return new Server(javalin, setup.host(), observers, calls);
  }

  /** The address, such as {@code http://127.0.0.1:7070}. */
  public String address() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
  }

  /** The calls that it takes, each as its method and path. */
  List<String> calls() {
    return calls;
  }

  /** The port in use. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    try {
      hangUpIdleLines();
      javalin.stop();
    } catch (JavalinException e) {
      LOG.warn("not everything that was accepted could be finished: {}", e.toString());
    }
    observers.close();
  }

  /** Where nobody waits for an answer, lines that are kept open need not be waited for. */
  private void hangUpIdleLines() {
    org.eclipse.jetty.server.Server server = javalin.jettyServer().server();
    if (server.getDescendant(GracefulHandler.class).getCurrentRequestCount() == 0) {
      for (Connector connector : server.getConnectors()) {
        ((AbstractConnector) connector).setShutdownIdleTimeout(IDLE_AT_THE_END_MS);
      }
    }
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.defaultContentType = Body.JSON;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setUriCompliance(UriCompliance.UNSAFE);
        });
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JettyErrors());
          server.setStopTimeout(10_000);
        });
    config.jetty.modifyServletContextHandler(
        handler -> {
          handler.getServletHandler().setDecodeAmbiguousURIs(true);
          handler.setErrorHandler(new JettyErrors());
        });
  }

  /** What stands in front of every call. */
  private static void guard(JavalinConfig config, Patience patience, Observers observers) {
    config.jetty.modifyServer(
        server -> {
          Stragglers stragglers = new Stragglers(patience);
          stragglers.setHandler(wholeBodies(stragglers.whole(new HeadAsGet())));
          server.setHandler(new GracefulHandler(new Arrivals(stragglers, observers)));
          server.setRequestLog(new Departures(observers));
          server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
          config.events.serverStarting(() -> watch(server, stragglers, patience));
        });
  }

  /**
   * Lets a request in when all of its body is there, so that no thread waits for one. What is
   * larger than any body may be is let in to be refused; a stream is let in at once.
   */
  private static Handler wholeBodies(Handler inside) {
    var loader =
        new EagerContentHandler.RetainedContentLoaderFactory(Body.LARGEST + (1 << 16), -1, false);
    EagerContentHandler whole = new EagerContentHandler(inside, loader);
    whole.exclude(Stragglers::isStream);
    return whole;
  }

  private static void watch(
      org.eclipse.jetty.server.Server server, Stragglers stragglers, Patience patience) {
    for (Connector connector : server.getConnectors()) {
      connector.addBean(stragglers);
      ((AbstractConnector) connector).setIdleTimeout(patience.idle().toMillis());
      ((AbstractConnector) connector).setShutdownIdleTimeout(SILENT_AT_THE_END_MS);
    }
  }

  private static Entrance entrance(Setup setup) {
    return new Entrance(
        new Tokens(setup.tokens()),
        setup.isOnLoopback(),
        new Origins(setup.host(), setup.hostNames()));
  }

  /** Registers every call there is. */
  static void routes(Doors routes, LiveRules live, Setup setup) {
    Supplier<Kenelle> inUse = () -> new Kenelle(live.now().edition());
    Answers answers = new Answers(inUse);
    Redesigns redesigns = new Redesigns(inUse);
    RuleBook rules = new RuleBook(inUse, live.publisher()::versions);
    Publishing publishing = new Publishing(live);
    Histories histories = new Histories(live.publisher());
    Cards cards = new Cards(live);
    Impacts impacts = new Impacts(() -> live.now().edition());
    Library library = new Library(inUse);
    Comparisons comparisons = new Comparisons(inUse);
    FeedbackCalls feedback =
        new FeedbackCalls(inUse, FeedbackBook.in(setup.kept().resolve("feedback")));
    Workbooks workbooks = new Workbooks(live);
    Health health = new Health(live);
    pages(routes);
    routes.post("/v1/recommendations", answers::recommend);
    routes.post("/v1/explanations/{pack}/{rule}", answers::explain);
    routes.post("/v1/comparisons", comparisons::compare);
    routes.post("/v1/redesigns", redesigns::redesign);
    routes.get("/v1/types", library::types);
    routes.get("/v1/vocabulary", library::vocabulary);
    routes.get("/v1/expectations", library::expectations);
    routes.get("/v1/sources", library::sources);
    routes.get("/v1/schema/service-description", library::schema);
    routes.get("/v1/samples", library::samples);
    routes.get("/v1/samples/{id}", library::sample);
    routes.get("/v1/personas", library::personas);
    routes.get("/v1/personas/{id}", cards::get);
    routes.put("/v1/personas/{id}", cards::put);
    routes.delete("/v1/personas/{id}", cards::delete);
    routes.get("/v1/rules", rules::all);
    routes.get("/v1/rules/{pack}/{rule}", rules::one);
    RuleDesk desk = new RuleDesk(inUse);
    routes.post("/v1/rules/check", desk::check);
    routes.post("/v1/rules/complete", desk::complete);
    routes.post("/v1/rules/write", desk::write);
    routes.get("/v1/rules/choices", desk::choices);
    routes.get("/v1/rules.xlsx", workbooks::get);
    routes.post("/v1/rules.xlsx", workbooks::post);
    routes.post("/v1/feedback", feedback::take);
    routes.get("/v1/feedback/summary", feedback::summary);
    routes.put("/v1/rules/{pack}/{rule}", publishing::put);
    routes.delete("/v1/rules/{pack}/{rule}", publishing::delete);
    routes.post("/v1/rules/{pack}/{rule}/impact", impacts::impact);
    routes.get("/v1/history", histories::all);
    routes.get("/v1/history/{version}/difference", histories::difference);
    routes.get("/v1/history/{version}/rules/{pack}/{rule}", histories::rule);
    routes.post("/v1/history/{version}/restore", publishing::restore);
    routes.get("/v1/analysis", new Analyses(inUse)::analyse);
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);
    routes.get("/openapi.json", new OpenApi(inUse)::document);
  }

  private static void pages(Doors routes) {
    PageFiles files = new PageFiles();
    Workbench workbench = new Workbench(files);
    routes.get("/", workbench::page);
    routes.get("/workbench/<file>", workbench::file);
    Docs docs = new Docs(files);
    routes.get("/docs", docs::page);
    routes.get("/docs/<file>", docs::file);
  }

  private static void faults(RoutesConfig routes) {
    routes.exception(Exception.class, Server::explain);
    routes.exception(HttpResponseException.class, Server::explain);
  }

  private static void explain(Exception fault, Context context) {
    Language language = Query.languageOfErrors(context);
    if (fault instanceof HttpResponseException response
        && response.getDetails().get("availableMethods") != null) {
      context.header("Allow", response.getDetails().get("availableMethods"));
    }
    Faults.body(fault, language).send(context, language);
  }
}
