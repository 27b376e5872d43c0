package org.analyticsstudio.plugins.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The publishers whose plug-ins may run: a folder of certificates, one file {@code name.pem} for
 * each. Read anew at each question, so that the command line can change it at any time.
 */
public final class TrustStore {

  private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);
  private static final String EXTENSION = ".pem";

  private final Path folder;

  /** The certificates in this folder; it need not exist. */
  public TrustStore(Path folder) {
    this.folder = folder;
  }

  /**
   * A publisher.
   *
   * @param name the name of the file without its extension
   * @param certificate of the publisher, or of the authority that issues the publisher's
   */
  private record Publisher(String name, X509Certificate certificate) {}

  /** The name of the publisher whose certificate this chain is of or leads to. */
  Optional<String> publisherOf(List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      return Optional.empty();
    }
    List<Publisher> publishers = publishers();
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate certificate = chain.get(i);
      for (Publisher publisher : publishers) {
        if (publisher.certificate().equals(certificate)
            || (i == chain.size() - 1 && isIssuer(publisher.certificate(), certificate))) {
          return Optional.of(publisher.name());
        }
      }
      if (i + 1 < chain.size() && !isIssuer(chain.get(i + 1), certificate)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Only an authority vouches for others; a publisher's own certificate vouches for itself. */
  private static boolean isIssuer(X509Certificate issuer, X509Certificate issued) {
    if (issuer.getBasicConstraints() < 0
        || !issuer.getSubjectX500Principal().equals(issued.getIssuerX500Principal())) {
      return false;
    }
    try {
      issued.verify(issuer.getPublicKey());
      return true;
    } catch (CertificateException
        | NoSuchAlgorithmException
        | InvalidKeyException
        | NoSuchProviderException
        | SignatureException e) {
      return false;
    }
  }

  private List<Publisher> publishers() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Publisher> publishers = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(EXTENSION)).sorted().toList()) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.substring(0, fileName.length() - EXTENSION.length());
        try (InputStream content = Files.newInputStream(file)) {
          publishers.add(
              new Publisher(
                  name,
                  (X509Certificate)
                      CertificateFactory.getInstance("X.509").generateCertificate(content)));
        } catch (GeneralSecurityException | ClassCastException e) {
          LOG.warn("{} in the trust store is not a certificate and is passed over", fileName, e);
        }
      }
    } catch (IOException e) {
      LOG.error("The trust store can't be read; nobody is trusted", e);
      return List.of();
    }
    return publishers;
  }
}
