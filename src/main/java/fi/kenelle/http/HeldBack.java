package fi.kenelle.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that is sent when the call is done, so that whoever takes it slowly keeps nobody from
 * being answered. One larger than most is sent as it is made, to take no more memory than that.
 */
final class HeldBack extends OutputStream {
  private static final Logger LOG = LoggerFactory.getLogger(HeldBack.class);
  private static final String KEY = "kenelle.held";
  private static final int MOST = 1 << 20;
  private static final int USUAL = 1 << 17;

  private final Context context;
  private byte[] held = new byte[USUAL];
  private int count;
  private boolean isLarge;

  HeldBack(Context context) {
    this.context = context;
  }

  /** Sends what a call has held back, if anything: all at once, of a length that is told. */
  static void send(Context context) {
    HeldBack answer = context.attribute(KEY);
    if (answer == null) {
      return;
    }
    context.res().setContentLength(answer.count);
    try {
      context.res().getOutputStream().write(answer.held, 0, answer.count);
    } catch (IOException e) {
      LOG.debug("an answer was not taken: {}", e.toString());
    }
  }

  @Override
  public void write(int letter) throws IOException {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (!isLarge && count + length > MOST) {
      isLarge = true;
      context.outputStream().write(held, 0, count);
      held = new byte[0];
    }
    if (isLarge) {
      context.outputStream().write(bytes, from, length);
    } else {
      hold(bytes, from, length);
    }
  }

  private void hold(byte[] bytes, int from, int length) {
    if (count + length > held.length) {
      held = Arrays.copyOf(held, Math.max(2 * held.length, count + length));
    }
    System.arraycopy(bytes, from, held, count, length);
    count += length;
  }

  @Override
  public void close() {
    if (!isLarge) {
      context.attribute(KEY, this);
    }
  }
}
