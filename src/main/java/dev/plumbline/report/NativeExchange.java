package dev.plumbline.report;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Map;

/** Exchanges folders through the operating system: Linux and macOS can, others cannot. */
public final class NativeExchange implements Exchange {
  // renameat2(2): names are absolute, so the folder they are relative to does not matter.
  private static final int NO_FOLDER = -100;
  private static final int RENAME_EXCHANGE = 2;
  // renamex_np(2)
  private static final int RENAME_SWAP = 2;
  // The encoding in which Java itself names files to the system.
  private static final Map<String, Object> ENCODING =
      Map.of(Library.OPTION_STRING_ENCODING, System.getProperty("sun.jnu.encoding", "UTF-8"));

  @Override
  public boolean swap(Path one, Path other) {
    try {
      if (Platform.isLinux()) {
        Linux system = Native.load("c", Linux.class, ENCODING);
        return system.renameat2(
                NO_FOLDER, one.toString(), NO_FOLDER, other.toString(), RENAME_EXCHANGE)
            == 0;
      }
      if (Platform.isMac()) {
        Mac system = Native.load("c", Mac.class, ENCODING);
        return system.renamex_np(one.toString(), other.toString(), RENAME_SWAP) == 0;
      }
      return false;
    } catch (LinkageError e) {
      // An old C library without the call, or a temporary folder that may not hold programs.
      return false;
    }
  }

  /** The call of Linux, by its own name. */
  interface Linux extends Library {
    int renameat2(int oldFolder, String oldName, int newFolder, String newName, int flags);
  }

  /** The call of macOS, by its own name. */
  interface Mac extends Library {
    int renamex_np(String oldName, String newName, int flags);
  }
}
