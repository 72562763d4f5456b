package fi.kenelle.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is sent when the call is done, so that whoever takes it slowly keeps nobody from
 * being answered. One larger than most is sent as it is made, to take no more memory than that.
 */
final class HeldBack extends OutputStream {
  private static final int MOST = 1 << 20;

  private final Context context;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 15);
  private boolean isLarge;

  HeldBack(Context context) {
    this.context = context;
  }

  @Override
  public void write(int letter) throws IOException {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (!isLarge && held.size() + count > MOST) {
      isLarge = true;
      held.writeTo(context.outputStream());
      held.reset();
    }
    if (isLarge) {
      context.outputStream().write(bytes, from, count);
    } else {
      held.write(bytes, from, count);
    }
  }

  @Override
  public void close() {
    if (!isLarge) {
      context.result(held.toByteArray());
    }
  }
}
