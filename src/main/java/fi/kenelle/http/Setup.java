package fi.kenelle.http;

import fi.kenelle.access.TokenFile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where and how a server listens.
 *
 * @param host the address that it listens on
 * @param port the port; 0 picks a free one
 * @param hostNames the names, besides the address, that it is called by
 * @param kept the folder of what it keeps beside the rules: tokens, feedback
 * @param decisions what it keeps of answers, if anything
 */
public record Setup(
    String host, int port, List<String> hostNames, Path kept, Optional<Decisions> decisions) {
  /** A server that keeps no log of decisions. */
  public Setup(String host, int port, List<String> hostNames, Path kept) {
    this(host, port, hostNames, kept, Optional.empty());
  }

  /** Whether only this machine can reach it. */
  public boolean isOnLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The file of tokens. */
  public TokenFile tokens() {
    return TokenFile.in(kept);
  }
}
