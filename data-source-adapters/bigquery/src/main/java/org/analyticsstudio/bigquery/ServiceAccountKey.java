package org.analyticsstudio.bigquery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key of a service account, as Google gives it out. Only a key: other files of this kind may
 * name addresses to ask or programs to run for a token.
 *
 * @param json the key as it is
 * @param account the address of the account
 * @param tokenAddress where tokens are asked for
 */
public record ServiceAccountKey(String json, String account, URI tokenAddress) {

  private static final String GOOGLES = ".googleapis.com";
  private static final Set<String> ALSO_GOOGLES = Set.of("googleapis.com", "accounts.google.com");

  /** Hides the key. */
  @Override
  public String toString() {
    return "ServiceAccountKey[" + account + "]";
  }

  /** Why a text is no key that can be used. */
  static final class NoKey extends Exception {
    private static final long serialVersionUID = 1L;

    NoKey(String message) {
      super(message);
    }
  }

  /**
   * Reads a key.
   *
   * @param endpoint of the API; what lies beside it may give tokens, too
   * @throws NoKey with words that tell nothing of its content
   */
  static ServiceAccountKey read(String text, URI endpoint) throws NoKey {
    JsonObject json = object(text);
    if (!member(json, "type").orElse("").equals("service_account")) {
      throw new NoKey("This is no key of a service account; its type is another one.");
    }
    for (String name :
        new String[] {"private_key", "private_key_id", "client_email", "client_id"}) {
      if (member(json, name).isEmpty()) {
        throw new NoKey("The key is not whole: it has no " + name + ".");
      }
    }
    if (!member(json, "universe_domain").orElse("googleapis.com").equals("googleapis.com")) {
      throw new NoKey("The key is of another cloud than Google's public one.");
    }
    URI token = address(member(json, "token_uri").orElse("https://oauth2.googleapis.com/token"));
    if (token == null || !isTrusted(token, endpoint)) {
      throw new NoKey("The key names an address for tokens that is not Google's.");
    }
    return new ServiceAccountKey(text, member(json, "client_email").orElseThrow(), token);
  }

  private static JsonObject object(String text) throws NoKey {
    try {
      JsonElement json = JsonParser.parseString(text);
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      // Its message may hold what is in the text.
      throw new NoKey("This is no JSON: give the whole file of the key.");
    }
    throw new NoKey("This is no JSON: give the whole file of the key.");
  }

  private static Optional<String> member(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive() && !value.getAsString().isBlank()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  private static @Nullable URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** A key is pasted by whoever has it: it must not lead the product to other places. */
  private static boolean isTrusted(URI token, URI endpoint) {
    if (token.getHost() == null || token.getUserInfo() != null) {
      return false;
    }
    String host = token.getHost().toLowerCase(Locale.ROOT);
    boolean google = host.endsWith(GOOGLES) || ALSO_GOOGLES.contains(host);
    return google && "https".equals(token.getScheme())
        || host.equals(endpoint.getHost()) && endpoint.getScheme().equals(token.getScheme());
  }
}
