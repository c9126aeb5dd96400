package dev.plumbline.history;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system of a process that is killed after so many changes: the last one is made by half,
 * and nothing thereafter is done at all.
 */
final class MortalFileSystem extends FilterFileSystem {
  private int changesLeft;

  MortalFileSystem(int changesLeft) throws IOException {
    super(FileSystem.getLocal(new Configuration()).getRawFileSystem());
    this.changesLeft = changesLeft;
  }

  boolean isDead() {
    return changesLeft < 0;
  }

  private synchronized void change() throws IOException {
    live();
    changesLeft--;
    live();
  }

  private synchronized void live() throws IOException {
    if (isDead()) {
      throw new IOException("killed");
    }
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    change();
    OutputStream output =
        super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    return new FSDataOutputStream(
        new FilterOutputStream(output) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length / 2);
            change();
            out.write(bytes, offset + length / 2, length - length / 2);
          }
        },
        null);
  }

  @Override
  public boolean mkdirs(Path folder) throws IOException {
    change();
    return super.mkdirs(folder);
  }

  @Override
  public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
    change();
    return super.mkdirs(folder, permission);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path file, boolean recursive) throws IOException {
    change();
    return super.delete(file, recursive);
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    live();
    return super.listStatus(folder);
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    live();
    return super.open(file, bufferSize);
  }
}
