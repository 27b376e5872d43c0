package org.analyticsstudio.plugins.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.analyticsstudio.api.plugins.SignatureStatus;

/**
 * Verifies ordinary jar signatures: every file of a jar must be signed by one and the same signer,
 * whom the trust store knows. What came with the product is known by its sum.
 */
public final class SignatureVerifier {

  private final ShippedSums shipped;
  private final TrustStore trust;
  private final Clock clock;

  /** A verifier over these. */
  public SignatureVerifier(ShippedSums shipped, TrustStore trust, Clock clock) {
    this.shipped = shipped;
    this.trust = trust;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param status what the signature is worth
   * @param publisher who signed, as far as that is known
   * @param detail one sentence
   */
  public record Finding(SignatureStatus status, Optional<String> publisher, String detail) {}

  /** Whether a file of this sum came with the product. */
  public boolean isShipped(String sha256) {
    return shipped.contains(sha256);
  }

  /** Verifies a jar with this sum. */
  public Finding verify(Path jar, String sha256) throws IOException {
    if (isShipped(sha256)) {
      return new Finding(
          SignatureStatus.SHIPPED,
          Optional.of("Analytics Studio"),
          "It came with the product, unchanged.");
    }
    return signed(jar);
  }

  private Finding signed(Path jar) throws IOException {
    Set<List<CodeSigner>> signers = new HashSet<>();
    boolean unsignedEntry = false;
    try (JarFile file = new JarFile(jar.toFile(), true)) {
      Manifest manifest = file.getManifest();
      boolean hasSignature = file.stream().anyMatch(e -> isSignatureBlock(e.getName()));
      if (manifest == null || !hasSignature) {
        return new Finding(SignatureStatus.UNSIGNED, Optional.empty(), "It is not signed.");
      }
      Set<String> present = new HashSet<>();
      boolean nothingToSign = true;
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        present.add(entry.getName());
        if (entry.isDirectory() || belongsToSignature(entry.getName())) {
          continue;
        }
        nothingToSign = false;
        try (InputStream content = file.getInputStream(entry)) {
          content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        CodeSigner[] of = entry.getCodeSigners();
        if (of == null || of.length == 0) {
          unsignedEntry = true;
        } else {
          signers.add(Arrays.asList(of));
        }
      }
      for (String named : manifest.getEntries().keySet()) {
        if (!present.contains(named)) {
          return modified("A signed file is missing: " + shown(named) + ".");
        }
      }
      if (nothingToSign) {
        // The platform verifies a signature only through the files that it covers.
        return new Finding(
            SignatureStatus.UNSIGNED,
            Optional.empty(),
            "It holds nothing but its manifest, so there is no file that its signature covers.");
      }
    } catch (SecurityException e) {
      return modified("It was changed after it was signed.");
    }
    if (signers.isEmpty()) {
      return modified("Its signature can't be verified.");
    }
    if (unsignedEntry) {
      return modified("Files were added after it was signed.");
    }
    return judged(signers);
  }

  private Finding judged(Set<List<CodeSigner>> signers) {
    String nameless = "";
    Set<CodeSigner> everywhere = new HashSet<>(signers.iterator().next());
    signers.forEach(everywhere::retainAll);
    for (CodeSigner signer : everywhere) {
      List<X509Certificate> chain = chain(signer);
      if (chain.isEmpty()) {
        continue;
      }
      nameless = chain.get(0).getSubjectX500Principal().getName();
      Optional<String> publisher = trust.publisherOf(chain);
      if (publisher.isPresent()) {
        Optional<String> invalid = invalidity(chain.get(0), signer);
        return invalid
            .map(why -> new Finding(SignatureStatus.UNKNOWN, publisher, why))
            .orElseGet(
                () ->
                    new Finding(
                        SignatureStatus.TRUSTED,
                        publisher,
                        "It is signed by " + publisher.get() + "."));
      }
    }
    if (everywhere.isEmpty()) {
      return modified("Its files are signed by different signers.");
    }
    return new Finding(
        SignatureStatus.UNKNOWN,
        Optional.of(nameless),
        "It is signed by " + nameless + ", who is not in the trust store.");
  }

  private Optional<String> invalidity(X509Certificate certificate, CodeSigner signer) {
    Date when =
        signer.getTimestamp() == null
            ? Date.from(clock.instant())
            : signer.getTimestamp().getTimestamp();
    try {
      certificate.checkValidity(when);
      return Optional.empty();
    } catch (CertificateExpiredException e) {
      return Optional.of("The certificate it is signed with has expired.");
    } catch (CertificateNotYetValidException e) {
      return Optional.of("The certificate it is signed with is not valid yet.");
    }
  }

  private static List<X509Certificate> chain(CodeSigner signer) {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : signer.getSignerCertPath().getCertificates()) {
      if (certificate instanceof X509Certificate x509) {
        chain.add(x509);
      }
    }
    return chain;
  }

  private static Finding modified(String detail) {
    return new Finding(SignatureStatus.MODIFIED, Optional.empty(), detail);
  }

  private static boolean belongsToSignature(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals("META-INF/MANIFEST.MF")
        || (upper.matches("META-INF/[^/]+\\.SF"))
        || isSignatureBlock(name);
  }

  private static boolean isSignatureBlock(String name) {
    return name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(RSA|DSA|EC)");
  }

  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
