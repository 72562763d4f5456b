package fi.kenelle.bench;

import io.javalin.Javalin;

/** The least that a server of the same library can do: what starting is measured against. */
public final class Hello {
  private Hello() {}

  /** Serves one word on a free port, and prints its address. */
  public static void main(String[] arguments) {
    Javalin hello =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/hello", context -> context.result("hello"));
                })
            .start("127.0.0.1", 0);
    System.out.println("http://127.0.0.1:" + hello.port());
  }
}
