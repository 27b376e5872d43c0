package org.analyticsstudio.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Signs a plug-in as any jar is signed, with the JDK's own signer. */
final class SignCommand {

  private static final String PASSWORD = "STUDIO_KEYSTORE_PASSWORD";

  private final Arguments arguments;
  private final PrintStream out;

  SignCommand(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  void run() {
    arguments.atMost(2);
    Path file = Path.of(arguments.word(1, "the file to sign"));
    Path keystore =
        Path.of(
            arguments
                .option("--keystore")
                .orElseThrow(() -> Refused.usage("Say --keystore, a PKCS12 file.")));
    String alias =
        arguments
            .option("--alias")
            .orElseThrow(() -> Refused.usage("Say --alias, the name of the key in it."));
    Path target = arguments.option("--out").map(Path::of).orElse(file);
    try {
      sign(file, target, entry(keystore, alias));
      out.println("Signed " + target + ".");
    } catch (IOException e) {
      throw Refused.failed("The file can't be read or written: " + e.getMessage());
    } catch (GeneralSecurityException e) {
      throw Refused.failed("The key can't be used: " + e.getMessage());
    }
  }

  private static KeyStore.PrivateKeyEntry entry(Path keystore, String alias)
      throws GeneralSecurityException, IOException {
    char[] password = password();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(keystore)) {
      store.load(content, password);
    }
    if (store.getKey(alias, password) instanceof PrivateKey key) {
      return new KeyStore.PrivateKeyEntry(key, store.getCertificateChain(alias));
    }
    throw Refused.failed("There is no key " + alias + " in " + keystore + ".");
  }

  private static char[] password() {
    String given = System.getenv(PASSWORD);
    if (given != null) {
      return given.toCharArray();
    }
    Console console = System.console();
    if (console == null) {
      throw Refused.failed("Give the password of the key store in " + PASSWORD + ".");
    }
    return console.readPassword("Password of the key store: ");
  }

  private void sign(Path file, Path target, KeyStore.PrivateKeyEntry entry)
      throws IOException, GeneralSecurityException {
    JarSigner.Builder signer =
        new JarSigner.Builder(
                entry.getPrivateKey(),
                CertificateFactory.getInstance("X.509")
                    .generateCertPath(Arrays.<Certificate>asList(entry.getCertificateChain())))
            .digestAlgorithm("SHA-256")
            .signerName("STUDIO");
    arguments.option("--tsa").ifPresent(tsa -> signer.tsa(URI.create(tsa)));
    Path whole = target.toAbsolutePath().resolveSibling(target.getFileName() + ".new");
    try (ZipFile jar = new ZipFile(file.toFile());
        OutputStream signed = Files.newOutputStream(whole)) {
      signer.build().sign(jar, signed);
    }
    Files.move(
        whole,
        target.toAbsolutePath(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
