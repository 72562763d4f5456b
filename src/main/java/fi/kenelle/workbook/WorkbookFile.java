package fi.kenelle.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens the file of a workbook that somebody sent, within limits; nothing in it is evaluated. */
final class WorkbookFile {
  private static final long LARGEST_PART = 16L << 20;
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setMaxFileCount(300);
  }

  private WorkbookFile() {}

  /** Throws {@link RefusedWorkbook}. */
  static XSSFWorkbook open(byte[] file) {
    Parts.check(file);
    try {
      OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file));
      checkParts(parts);
      return new XSSFWorkbook(parts);
    } catch (RefusedWorkbook e) {
      throw e;
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      throw broken(e);
    }
  }

  /** Whatever the library stumbles over, the file is to blame. */
  private static RefusedWorkbook broken(Exception cause) {
    String code =
        cause instanceof UnsupportedFileFormatException ? "workbook-not" : "workbook-broken";
    return new RefusedWorkbook(SheetProblem.in("", code));
  }

  private static void checkParts(OPCPackage parts) throws OpenXML4JException {
    List<SheetProblem> problems = new ArrayList<>();
    boolean isPlain = false;
    for (PackagePart part : parts.getParts()) {
      String name = part.getPartName().getName();
      String type = part.getContentType().toLowerCase(Locale.ROOT);
      isPlain |= type.equals(MAIN);
      if (type.contains("macro") || type.contains("vba")) {
        problems.add(SheetProblem.in(name, "workbook-macro", name));
      }
      if (!PackagingURIHelper.isRelationshipPartURI(part.getPartName().getURI())) {
        checkLinks(part, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedWorkbook(problems);
    }
    if (!isPlain) {
      throw new RefusedWorkbook(SheetProblem.in("", "workbook-not"));
    }
  }

  private static void checkLinks(PackagePart part, List<SheetProblem> problems)
      throws OpenXML4JException {
    for (PackageRelationship link : part.getRelationships()) {
      boolean inCell = link.getRelationshipType().equals(PackageRelationshipTypes.HYPERLINK_PART);
      if (link.getTargetMode() == TargetMode.EXTERNAL && !inCell) {
        String name = part.getPartName().getName();
        problems.add(
            SheetProblem.in(name, "workbook-link-to", name, String.valueOf(link.getTargetURI())));
      }
    }
  }
}
