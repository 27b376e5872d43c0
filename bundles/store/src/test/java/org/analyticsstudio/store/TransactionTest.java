package org.analyticsstudio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {

  @TempDir Path home;
  private SqlMetadataStore store;

  @BeforeEach
  void open() {
    store = TestStore.open(home);
    store.write(
        tx ->
            tx.update(
                "create table things (name text primary key, whole bigint, fraction double"
                    + " precision, truth integer, moment text, bytes "
                    + (TestStore.isOnPostgres() ? "bytea" : "blob")
                    + ")"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void bringsBackWhatItStored() {
    Instant moment = Instant.parse("2026-02-03T04:05:06.123456789Z");
    int changed =
        store.write(
            tx ->
                tx.update(
                    "insert into things values (?, ?, ?, ?, ?, ?)",
                    "it's \u00fc \ud83d\ude00",
                    Long.MAX_VALUE,
                    0.1,
                    true,
                    moment,
                    new byte[] {0, 1}));
    assertThat(changed).isEqualTo(1);
    store.read(
        tx ->
            tx.query(
                "select *, length(bytes) as size, bytes is null as missing from things",
                row -> {
                  assertThat(row.text("name")).isEqualTo("it's \u00fc \ud83d\ude00");
                  assertThat(row.optionalText("name")).isPresent();
                  assertThat(row.number("whole")).isEqualTo(Long.MAX_VALUE);
                  assertThat(row.real("fraction")).isEqualTo(0.1);
                  assertThat(row.truth("truth")).isTrue();
                  assertThat(row.moment("moment"))
                      .as("to the microsecond")
                      .isEqualTo("2026-02-03T04:05:06.123456Z");
                  assertThat(row.optionalMoment("moment")).isPresent();
                  assertThat(row.number("size")).isEqualTo(2);
                  assertThat(row.truth("missing")).isFalse();
                  return row;
                }));
  }

  @Test
  void storesEnumsByTheirWireNameAndMomentsInAFixedWidth() {
    add(Role.ANALYST, null, Instant.parse("2026-02-03T04:05:06Z"));
    assertThat(texts("select name || ' ' || moment as text from things"))
        .containsExactly("analyst 2026-02-03T04:05:06.000000Z");
  }

  @Test
  void storesTextThatIsNoTextToADatabase() {
    for (String odd : List.of("a\u0000b", "\ud83d", "\ude00\ud83d")) {
      store.write(tx -> tx.update("delete from things"));
      add(odd, null, null);
      assertThat(names()).singleElement().asString().hasSameSizeAs(odd).doesNotContain("?");
    }
  }

  @Test
  void sortsTextByItsCharacters() {
    store.write(
        tx ->
            tx.update(
                "insert into projects (id, name, created_at, created_by) values"
                    + " ('b', '', '', ''), ('a_c', '', '', ''), ('ab', '', '', ''), ('B', '', '', '')"));
    assertThat(texts("select id as text from projects order by id"))
        .containsExactly("B", "a_c", "ab", "b");
  }

  @Test
  void sortsMomentsByTime() {
    add("later", 1, Instant.parse("2026-02-03T04:05:06.1Z"));
    add("last", 1, Instant.parse("2026-02-03T04:05:06.123Z"));
    add("first", 1, Instant.parse("2026-02-03T04:05:06Z"));
    assertThat(texts("select name as text from things order by moment"))
        .containsExactly("first", "later", "last");
  }

  @Test
  void refusesNullWhereThereMustBeAValue() {
    add("a", null, null);
    assertThat(
            store.<Optional<Optional<Instant>>>read(
                tx -> tx.first("select moment from things", row -> row.optionalMoment("moment"))))
        .contains(Optional.empty());
    assertThatThrownBy(
            () -> store.read(tx -> tx.query("select * from things", row -> row.number("whole"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("whole");
    assertThatThrownBy(
            () -> store.read(tx -> tx.query("select * from things", row -> row.text("moment"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesArgumentsThatHaveNoColumnType() {
    assertThatThrownBy(() -> add("a", LocalDate.EPOCH, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LocalDate");
    assertThatThrownBy(() -> add("a", null, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bindsArgumentsAndNeverReadsThemAsSql() {
    add("x'); drop table things; --", null, null);
    assertThat(texts("select name as text from things"))
        .containsExactly("x'); drop table things; --");
  }

  @Test
  void leavesNothingOfAWriteThatThrows() {
    IllegalArgumentException thrown = new IllegalArgumentException("no");
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      insert(tx, "a");
                      insert(tx, "b");
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(names()).isEmpty();
    store.write(tx -> insert(tx, "c"));
    assertThat(names()).containsExactly("c");
  }

  @Test
  void leavesNothingOfAWriteThatFailsInTheDatabaseAndSaysSo() {
    store.write(tx -> insert(tx, "a"));
    ProblemException failure =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                store.write(
                    tx -> {
                      insert(tx, "b");
                      return insert(tx, "a");
                    }));
    Problem problem = failure.problem();
    assertThat(problem.code()).isEqualTo("store_unavailable");
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.toString()).doesNotContainIgnoringCase("sql").doesNotContain("things");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void enforcesForeignKeys() {
    assertThatThrownBy(
            () ->
                store.write(
                    tx ->
                        tx.update(
                            "insert into session_families (id, username, started_at, expires_at)"
                                + " values ('f', 'nobody', '', '')")))
        .isInstanceOf(ProblemException.class)
        .hasStackTraceContaining(TestStore.isOnPostgres() ? "foreign key" : "FOREIGN KEY");
  }

  @Test
  void readsOneStateThroughoutWhileOthersWrite() throws Exception {
    store.write(tx -> insert(tx, "a"));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    CompletableFuture<List<Integer>> counts =
        CompletableFuture.supplyAsync(
            () ->
                store.read(
                    tx -> {
                      int before = count(tx);
                      begun.countDown();
                      await(written);
                      return List.of(before, count(tx));
                    }));
    begun.await();
    store.write(tx -> insert(tx, "b"));
    written.countDown();
    assertThat(counts.get()).containsExactly(1, 1);
    assertThat(store.<Integer>read(TransactionTest::count)).isEqualTo(2);
  }

  @Test
  void readsDoNotWaitForAWriteThatTakesLong() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    CompletableFuture<Integer> slow =
        CompletableFuture.supplyAsync(
            () ->
                store.write(
                    tx -> {
                      int changed = insert(tx, "a");
                      begun.countDown();
                      await(finish);
                      return changed;
                    }));
    begun.await();
    assertThat(names()).isEmpty();
    finish.countDown();
    slow.get();
    assertThat(names()).containsExactly("a");
  }

  @Test
  void canNotWriteWithinARead() {
    assertThatThrownBy(() -> store.read(tx -> insert(tx, "a")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                store.read(
                    tx ->
                        tx.query("insert into things (name) values ('a') returning name", r -> r)))
        .as("nor by a statement that looks like a query")
        .isInstanceOf(ProblemException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void canNotBeUsedWithinOtherWork() {
    assertThatThrownBy(() -> store.write(tx -> store.write(inner -> insert(inner, "a"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.write(tx -> names())).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(tx -> names())).isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void canNotBeUsedAfterItEnded() {
    AtomicReference<Transaction> kept = new AtomicReference<>();
    store.write(
        tx -> {
          kept.set(tx);
          return true;
        });
    assertThatThrownBy(() -> insert(kept.get(), "a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void finishesAWriteWhoseCallerIsInterrupted() {
    Thread.currentThread().interrupt();
    store.write(tx -> insert(tx, "a"));
    assertThat(Thread.interrupted()).as("the interrupt is not swallowed").isTrue();
    assertThat(names()).containsExactly("a");
  }

  @Test
  void isRefusedAfterTheStoreWasClosed() {
    store.close();
    for (Runnable call :
        List.<Runnable>of(() -> store.write(tx -> insert(tx, "a")), this::names, store::close)) {
      Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call::run);
      if (thrown != null) {
        assertThat(((ProblemException) thrown).problem().code()).isEqualTo("store_unavailable");
      }
    }
    assertThatThrownBy(this::names).isInstanceOf(ProblemException.class);
  }

  private void add(Object name, Object whole, Instant moment) {
    store.write(
        tx ->
            tx.update(
                "insert into things (name, whole, moment) values (?, ?, ?)", name, whole, moment));
  }

  private List<String> names() {
    return texts("select name as text from things order by name");
  }

  private List<String> texts(String sql) {
    return store.read(tx -> tx.query(sql, row -> row.text("text")));
  }

  private static int insert(Transaction tx, String name) {
    return tx.update("insert into things (name) values (?)", name);
  }

  private static int count(Transaction tx) {
    return tx.first("select count(*) as n from things", row -> (int) row.number("n")).orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
