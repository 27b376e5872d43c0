import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;

/** Fetches a file and keeps it only when its SHA-512 is the pinned one. A JDK is all it needs. */
class FetchPinned {

  /** Arguments: address, SHA-512 in Base64, where to put it. */
  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    byte[] content =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body();
    String found =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-512").digest(content));
    if (!found.equals(arguments[1])) {
      System.err.println(address + " is not the file that was pinned (SHA-512 " + found + ").");
      System.exit(1);
    }
    Files.write(Path.of(arguments[2]), content);
  }
}
