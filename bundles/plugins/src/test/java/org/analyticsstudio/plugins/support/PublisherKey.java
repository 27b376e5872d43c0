package org.analyticsstudio.plugins.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A publisher with a key of its own, made by the JDK's keytool. */
public final class PublisherKey {

  private static final String PASSWORD = "not-a-secret";

  private final PrivateKey key;
  private final Certificate certificate;

  private PublisherKey(PrivateKey key, Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  public static PublisherKey make(Path folder, String name, String algorithm, String... more)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve(name + ".p12");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IOException(output);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(store)) {
      keys.load(content, PASSWORD.toCharArray());
    }
    return new PublisherKey(
        (PrivateKey) keys.getKey("key", PASSWORD.toCharArray()), keys.getCertificate("key"));
  }

  /** The jar, signed whole. */
  public byte[] sign(byte[] jar) throws IOException, GeneralSecurityException {
    Path file = Files.createTempFile("unsigned", ".jar");
    try {
      Files.write(file, jar);
      ByteArrayOutputStream signed = new ByteArrayOutputStream();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        new JarSigner.Builder(
                key, CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)))
            .build()
            .sign(zip, signed);
      }
      return signed.toByteArray();
    } finally {
      Files.delete(file);
    }
  }

  public InputStream signed(PluginJar jar) throws IOException, GeneralSecurityException {
    return new ByteArrayInputStream(sign(jar.bytes()));
  }

  /** Puts the certificate into a trust store. */
  public void trustIn(Path trustStore, String name) throws IOException, GeneralSecurityException {
    Files.createDirectories(trustStore);
    Files.writeString(
        trustStore.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }
}
