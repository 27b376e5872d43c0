package org.analyticsstudio.plugins.code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.objectweb.asm.ClassReader;

/**
 * Finds classes that name a call which would end the process. Looks at the constant pool, so that a
 * method reference is found like a call. Reflection is not covered: a plug-in is trusted code.
 */
public final class ForbiddenCalls {

  private static final int METHOD_REF = 10;
  private static final int MOST_FINDINGS = 5;
  private static final Set<String> FORBIDDEN =
      Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

  /** A finder. */
  public ForbiddenCalls() {}

  /** What was found in a jar and the jars in it, as {@code a.b.C names System.exit}. */
  public List<String> in(Path jar) throws IOException {
    List<String> findings = new ArrayList<>();
    try (InputStream content = Files.newInputStream(jar)) {
      scan(content, findings);
    }
    return findings;
  }

  private static void scan(InputStream jar, List<String> findings) throws IOException {
    ZipInputStream zip = new ZipInputStream(jar);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (findings.size() >= MOST_FINDINGS) {
        return;
      }
      if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
        scanClass(zip.readAllBytes(), entry.getName(), findings);
      } else if (entry.getName().endsWith(".jar")) {
        scan(new ByteArrayInputStream(zip.readAllBytes()), findings);
      }
    }
  }

  private static void scanClass(byte[] bytes, String name, List<String> findings) {
    try {
      ClassReader reader = new ClassReader(bytes);
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int i = 1; i < reader.getItemCount(); i++) {
        int offset = reader.getItem(i);
        if (offset > 0 && bytes[offset - 1] == METHOD_REF) {
          String owner = reader.readClass(offset, buffer);
          int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
          String method = owner + "." + reader.readUTF8(nameAndType, buffer);
          if (FORBIDDEN.contains(method)) {
            findings.add(
                reader.getClassName().replace('/', '.')
                    + " names "
                    + method.substring("java/lang/".length()));
            return;
          }
        }
      }
    } catch (RuntimeException e) {
      findings.add(name + " is not a class file that can be read");
    }
  }
}
