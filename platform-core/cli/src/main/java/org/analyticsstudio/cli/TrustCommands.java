package org.analyticsstudio.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The publishers whose plug-ins may run: certificates in the folder {@code trust} of the home. */
final class TrustCommands {

  static final String USAGE =
      """
      Usage: studio trust list
             studio trust add NAME CERTIFICATE.pem
             studio trust remove NAME
      Each takes --home FOLDER (.studio-home unless said), or --shared FOLDER where processes
      have one in common.""";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";
  private static final int LINE = 64;

  private final Arguments arguments;
  private final PrintStream out;

  TrustCommands(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  void run(Path keptIn) {
    Path folder = keptIn.resolve("trust");
    String command = arguments.word(0, "whom to trust.\n" + USAGE);
    try {
      switch (command) {
        case "list" -> list(folder);
        case "add" -> add(folder);
        case "remove" -> remove(folder);
        default -> throw Refused.usage("There is no command trust " + command + ".\n" + USAGE);
      }
    } catch (IOException e) {
      throw Refused.failed("The trust store " + folder + " can't be read or written.");
    }
  }

  private Path file(Path folder) {
    String name = arguments.word(1, "the name of the publisher");
    if (!name.matches(NAME)) {
      throw Refused.usage("A name has letters, digits, points and dashes.");
    }
    return folder.resolve(name + ".pem");
  }

  private void list(Path folder) throws IOException {
    arguments.atMost(1);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "UNTIL", "SHA-256", "CERTIFICATE"));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".pem")).sorted().toList()) {
          X509Certificate certificate = read(file);
          String name = String.valueOf(file.getFileName());
          rows.add(
              List.of(
                  name.substring(0, name.length() - ".pem".length()),
                  certificate.getNotAfter().toInstant().toString().substring(0, 10),
                  fingerprint(certificate).substring(0, 16),
                  certificate.getSubjectX500Principal().getName()));
        }
      }
    }
    out.print(Table.of(rows));
  }

  private void add(Path folder) throws IOException {
    arguments.atMost(3);
    Path target = file(folder);
    X509Certificate certificate = read(Path.of(arguments.word(2, "the file of the certificate")));
    if (Files.exists(target)) {
      throw Refused.failed("There is a publisher of that name; remove it first.");
    }
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path whole = folder.resolve(target.getFileName() + ".new");
    Files.writeString(whole, pem(certificate), StandardCharsets.US_ASCII);
    Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    out.println("Plug-ins signed by " + certificate.getSubjectX500Principal().getName());
    out.println("with the certificate SHA-256 " + fingerprint(certificate));
    out.println("may run now. An installed plug-in is fully trusted code.");
  }

  private void remove(Path folder) throws IOException {
    arguments.atMost(2);
    if (!Files.deleteIfExists(file(folder))) {
      throw Refused.failed("There is no publisher of that name.");
    }
    out.println("Plug-ins of that publisher can't be installed or started any more;");
    out.println("those that run go on until they are switched off or the product restarts.");
  }

  private static X509Certificate read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
    } catch (CertificateException | ClassCastException e) {
      throw Refused.failed(file + " is not a certificate in PEM or DER form.");
    } catch (java.nio.file.NoSuchFileException e) {
      throw Refused.failed("There is no file " + file + ".");
    }
  }

  private static String pem(X509Certificate certificate) {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded(certificate))
        + "\n-----END CERTIFICATE-----\n";
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded(certificate)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
