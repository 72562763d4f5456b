package fi.kenelle.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Registers calls, each behind the check of whoever makes it. */
final class Doors {
  private final RoutesConfig routes;
  private final Entrance entrance;

  Doors(RoutesConfig routes, Entrance entrance) {
    this.routes = routes;
    this.entrance = entrance;
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
    return context -> {
      entrance.admit(context, access);
      call.handle(context);
    };
  }
}
