package org.analyticsstudio.domains.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;

/** The table of where projects came from. */
public final class ProjectDomainTable {

  private static final String COLUMNS =
      "select project_id, domain_id, domain_version, state, content, content_hash, created_at,"
          + " created_by from project_domains";

  private final ObjectMapper json = WireFormat.mapper();

  /** The table; it has no state. */
  public ProjectDomainTable() {}

  /** The projects that were made of a domain, by id. */
  public List<String> projects(Transaction transaction, String domainId) {
    return transaction.query(
        "select project_id from project_domains where domain_id = ? order by project_id limit 1000",
        row -> row.text("project_id"),
        domainId);
  }

  Optional<StoredProjectDomain> get(Transaction transaction, String projectId) {
    return transaction.first(COLUMNS + " where project_id = ?", this::read, projectId);
  }

  List<StoredProjectDomain> filling(Transaction transaction, String domainId) {
    return transaction.query(
        COLUMNS + " where domain_id = ? and state = ?",
        this::read,
        domainId,
        StoredProjectDomain.FILLING);
  }

  boolean any(Transaction transaction, String projectId) {
    return get(transaction, projectId).isPresent()
        || transaction
            .first("select id from sample_projects where id = ?", row -> row.text("id"), projectId)
            .isPresent();
  }

  void add(
      Transaction transaction,
      Principal by,
      String projectId,
      String domainId,
      String version,
      CopiedDomain content) {
    Instant now = Instant.now();
    String text = write(content);
    transaction.update(
        "insert into project_domains (project_id, domain_id, domain_version, state, content,"
            + " content_hash, created_at, created_by, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        projectId,
        domainId,
        version,
        StoredProjectDomain.FILLING,
        text,
        hash(text),
        now,
        by.name(),
        now);
  }

  void remove(Transaction transaction, String projectId) {
    transaction.update("delete from project_domains where project_id = ?", projectId);
  }

  void save(
      Transaction transaction,
      String projectId,
      String version,
      String state,
      CopiedDomain content) {
    String text = write(content);
    transaction.update(
        "update project_domains set domain_version = ?, state = ?, content = ?, content_hash = ?,"
            + " updated_at = ? where project_id = ?",
        version,
        state,
        text,
        hash(text),
        Instant.now(),
        projectId);
  }

  private StoredProjectDomain read(StoredRow row) {
    try {
      return new StoredProjectDomain(
          row.text("project_id"),
          row.text("domain_id"),
          row.text("domain_version"),
          row.text("state"),
          json.readValue(row.text("content"), CopiedDomain.class),
          row.text("content_hash"),
          row.moment("created_at"),
          row.text("created_by"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was copied from a domain can't be read", e);
    }
  }

  private String write(CopiedDomain content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is copied from a domain can't be written", e);
    }
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
