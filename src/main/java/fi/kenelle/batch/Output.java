package fi.kenelle.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that lines are added to; while it is open no other run adds to it. Throws {@link
 * BatchRefused} where it cannot be written.
 */
final class Output implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private final OutputStream out;
  private long length;

  /** Opens a file, made where it is missing. */
  Output(Path file) {
    this.file = file;
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 18);
    if (!isOurs()) {
      close();
      throw new BatchRefused("batch-in-use", file);
    }
  }

  private boolean isOurs() {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  static BatchRefused unwritable(Path file, IOException e) {
    return new BatchRefused("batch-unwritable", file, String.valueOf(e.getMessage()));
  }

  /** The bytes it holds. */
  long found() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Cuts it off, to go on from there. */
  void cut(long bytes) {
    try {
      channel.truncate(bytes);
      channel.position(bytes);
      length = bytes;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  void add(byte[] line) {
    try {
      out.write(line);
      length += line.length;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Sees to it that everything added is on the disk; tells how much the file holds. */
  long keep() {
    try {
      out.flush();
      channel.force(false);
      return length;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Closes it without another try to write what could not be written. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }
}
