package fi.kenelle.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One request to a call, from which others can be made.
 *
 * @param call the method and path as described
 * @param path the path that is asked
 * @param body what is sent; empty for nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ask(String call, String path, String type, byte[] body, List<String> headers) {
  static Ask of(String call, String path) {
    return new Ask(call, path, Body.JSON, new byte[0], List.of());
  }

  Ask sending(String type, String body) {
    return sending(type, body.getBytes(StandardCharsets.UTF_8));
  }

  Ask sending(String type, byte[] body) {
    return new Ask(call, path, type, body, headers);
  }

  Ask with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new Ask(call, path, type, body, more);
  }

  Ask without(String header) {
    List<String> fewer = new ArrayList<>(headers);
    int place = fewer.indexOf(header);
    fewer.subList(place, place + 2).clear();
    return new Ask(call, path, type, body, fewer);
  }

  Ask at(String otherPath) {
    return new Ask(call, otherPath, type, body, headers);
  }

  Ask withQuery(String query) {
    return at(path + (path.contains("?") ? "&" : "?") + query);
  }

  HttpResponse<String> to(Site site) {
    HttpRequest.Builder request = site.request(path, headers.toArray(String[]::new));
    if (body.length > 0) {
      request.header("Content-Type", type);
    }
    String method = call.substring(0, call.indexOf(' '));
    return site.send(
        request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
