package fi.kenelle.http;

import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps pages of other sites from changing anything: a browser tells whose page a request comes
 * from, and a name that somebody made point here is not one of ours.
 */
final class Origins {
  private static final Set<String> FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
  private final boolean anyAddress;

  /** For a server that listens on this address and is also known by these names. */
  Origins(String address, List<String> others) {
    names.add(written(address));
    others.forEach(name -> names.add(written(name)));
    anyAddress = Set.of("0.0.0.0", "[::]", "[0:0:0:0:0:0:0:0]").contains(written(address));
  }

  private static String written(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
  }

  /** Throws {@link Refusal} 403 or 415 unless the request is from one of our own pages or none. */
  void check(Context context) {
    String host = Replies.header(context, "Host").toLowerCase(Locale.ROOT);
    if (!isOurs(name(host))) {
      throw new Refusal(403, Message.of("host-unknown", name(host)));
    }
    String site = Replies.header(context, "Sec-Fetch-Site").toLowerCase(Locale.ROOT);
    String origin = Replies.header(context, "Origin").toLowerCase(Locale.ROOT);
    boolean foreign = !site.isEmpty() && !OWN_SITES.contains(site);
    if (foreign || (!origin.isEmpty() && !isOurs(origin, host))) {
      throw new Refusal(403, Message.of("origin-foreign", origin.isEmpty() ? site : origin));
    }
    FORMS.stream()
        .filter(
            form -> Replies.header(context, "Content-Type").toLowerCase(Locale.ROOT).contains(form))
        .findFirst()
        .ifPresent(
            form -> {
              throw new Refusal(415, Message.of("body-form", form));
            });
  }

  private boolean isOurs(String name) {
    return names.contains(name) || (anyAddress && isAddress(name));
  }

  /** An address, which nobody can make point elsewhere, in contrast to a name. */
  private static boolean isAddress(String name) {
    return name.startsWith("[") || name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  }

  /** Whether a page of this origin is one that this host served. */
  private static boolean isOurs(String origin, String host) {
    return authority(origin).filter(page -> page.equals(withoutUsualPort(host))).isPresent();
  }

  private static Optional<String> authority(String origin) {
    try {
      URI uri = new URI(origin);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web
          ? Optional.ofNullable(uri.getRawAuthority()).map(Origins::withoutUsualPort)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String withoutUsualPort(String authority) {
    return authority.replaceFirst(":(80|443)$", "");
  }

  private static String name(String host) {
    return host.replaceFirst(":[0-9]*$", "");
  }
}
