package fi.kenelle.history;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps the machine's and the user's Git configuration and environment out: line endings, signing,
 * hooks and excludes of whoever runs the server must not change what is kept.
 */
final class OwnConfiguration extends SystemReader.Delegate {
  private OwnConfiguration(SystemReader machine) {
    super(machine);
  }

  /** From here on, no Git in this process reads any other configuration. */
  static synchronized void use() {
    if (!(SystemReader.getInstance() instanceof OwnConfiguration)) {
      SystemReader.setInstance(new OwnConfiguration(SystemReader.getInstance()));
    }
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  @SuppressWarnings("ReturnsNullCollection")
  public String getenv(String variable) {
    return null;
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new KnownResolution(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  /** A configuration without a file. */
  private static class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // there is no file
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public void save() {
      // there is no file
    }
  }

  /**
   * Tells how coarse the times of files may be: the coarsest there are. To find it out, Git would
   * write files beside the rules for three seconds at each start.
   */
  private static final class KnownResolution extends Nothing {
    private static final String COARSEST = "2 seconds";

    KnownResolution(Config parent, FS fs) {
      super(parent, fs);
    }

    @Override
    public String getString(String section, String subsection, String name) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? COARSEST
          : super.getString(section, subsection, name);
    }
  }
}
