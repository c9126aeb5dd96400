package dev.plumbline.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that must not be read. */
final class Workbooks {
  private static final int MEGABYTE = 1_000_000;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private Workbooks() {}

  /** One behind a password. */
  static byte[] encrypted() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(plain());
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** One of which the second half is missing. */
  static byte[] cut() throws IOException {
    byte[] whole = plain();
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** One with another part. */
  static byte[] withPart(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain()));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(1);
    }
    return bytes.toByteArray();
  }

  /** One with a sheet of so many megabytes that can hardly be packed. */
  static byte[] noise(int megabytes) throws IOException {
    byte[] megabyte = new byte[MEGABYTE];
    Random random = new Random(1);
    for (int index = 0; index < megabyte.length; index++) {
      // Sixteen of 256 values: as well packed as sheets are.
      megabyte[index] = (byte) ('a' + random.nextInt(16));
    }
    return sheet(megabyte, megabytes);
  }

  /** One with a sheet of so many megabytes that is packed to nearly nothing. */
  static byte[] zeros(int megabytes) throws IOException {
    return sheet(new byte[MEGABYTE], megabytes);
  }

  private static byte[] sheet(byte[] megabyte, int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(SHEET));
      for (int written = 0; written < megabytes; written++) {
        zip.write(megabyte);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] plain() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("Cost centre");
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
