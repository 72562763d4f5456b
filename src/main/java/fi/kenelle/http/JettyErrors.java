package fi.kenelle.http;

import fi.kenelle.report.Json;
import fi.kenelle.vocabulary.Language;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in our own form what the HTTP library refuses before a request reaches us. */
final class JettyErrors extends ErrorHandler {
  @Override
  protected boolean generateAcceptableResponse(
      Request request,
      Response response,
      Callback callback,
      String contentType,
      List<Charset> charsets,
      int code,
      String message,
      Throwable cause) {
    int status = code == 400 && isAboutTheAddress(request, cause) ? 404 : code;
    byte[] body = Json.bytes(ErrorBody.of(status, Language.EN).json(Language.EN));
    response.setStatus(status);
    Arrivals.secure(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ErrorBody.CONTENT_TYPE);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  /** Whether the address could not even be read, so that it names nothing that is here. */
  private static boolean isAboutTheAddress(Request request, Throwable cause) {
    boolean isRead = !request.getHttpURI().getPath().equals("/badMessage");
    return !isRead && cause != null && cause.getCause() instanceof IllegalArgumentException;
  }
}
