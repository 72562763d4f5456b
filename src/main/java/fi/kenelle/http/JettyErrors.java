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
    byte[] body = Json.bytes(ErrorBody.of(code, Language.EN).json(Language.EN));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ErrorBody.CONTENT_TYPE);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
