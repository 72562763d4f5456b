package fi.kenelle.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.MDC;

/** Registers calls, each behind the check of whoever makes it, and knows which there are. */
final class Doors {
  private final RoutesConfig routes;
  private final Entrance entrance;
  private final Loads loads;
  private final List<String> calls = new ArrayList<>();

  Doors(RoutesConfig routes, Entrance entrance, Loads loads) {
    this.routes = routes;
    this.entrance = entrance;
    this.loads = loads;
  }

  /** The calls, each as its method and path. */
  List<String> calls() {
    return calls;
  }

  void get(String path, Handler call) {
    routes.get(path, checked("GET", path, call));
  }

  void post(String path, Handler call) {
    routes.post(path, checked("POST", path, call));
  }

  void put(String path, Handler call) {
    routes.put(path, checked("PUT", path, call));
  }

  void delete(String path, Handler call) {
    routes.delete(path, checked("DELETE", path, call));
  }

  private Handler checked(String method, String path, Handler call) {
    Calls.Access access = Calls.access(method, path);
    calls.add(method + " " + path);
    Handler within =
        path.startsWith("/v1/")
            ? context -> loads.of(method, path, context).handle(call, context)
            : call;
    return context -> {
      Visit visit = Visit.of(context);
      visit.takes(path);
      MDC.put("trace", visit.trace().trace());
      MDC.put("request", visit.trace().request());
      try {
        entrance.admit(context, access);
        within.handle(context);
        HeldBack.send(context);
      } finally {
        MDC.clear();
      }
    };
  }
}
