package org.analyticsstudio.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableHostsTest {

  private static final SettingsSchema SCHEMA =
      new SettingsSchema(
          List.of(
              SettingDefinition.required("host", "Host", "", SettingType.HOST),
              SettingDefinition.optional("address", "Address", "", SettingType.URL),
              SettingDefinition.optional("note", "Note", "", SettingType.TEXT)));

  private static void check(ReachableHosts hosts, String host) {
    hosts.check(SCHEMA, new Settings(Map.of("host", host, "note", "169.254.169.254")));
  }

  private static String refusal(ReachableHosts hosts, String host) {
    Throwable thrown = catchThrowable(() -> check(hosts, host));
    return thrown instanceof ProblemException problem ? problem.problem().code() : "none";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "2852039166",
        "::ffff:169.254.169.254",
        "::ffff:a9fe:a9fe",
        "64:ff9b::a9fe:a9fe",
        "fe80::1",
        "fd00:ec2::254",
        "fd00:0ec2:0:0:0:0:0:254",
        "100.100.100.200",
        "168.63.129.16",
        "0.0.0.0",
        "::",
        "224.0.0.1",
        "ff02::1"
      })
  void metadataAndTheLinkAreRefusedInAnySpelling(String host) {
    assertThat(refusal(ReachableHosts.DEFAULT, host)).isEqualTo("host_refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "10.1.2.3", "192.168.0.7", "::1", "fd12::5"})
  void privateAndLoopbackAddressesAreThePurpose(String host) {
    assertThatCode(() -> check(ReachableHosts.DEFAULT, host)).doesNotThrowAnyException();
    assertThat(refusal(new ReachableHosts(true, true), host)).isEqualTo("host_refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://169.254.169.254/v1", "https://[fd00:ec2::254]:443", "http://2852039166"})
  void theHostOfAnAddressCounts(String address) {
    Settings settings = new Settings(Map.of("host", "127.0.0.1", "address", address));
    assertThat(catchThrowable(() -> ReachableHosts.DEFAULT.check(SCHEMA, settings)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("host_refused"));
  }

  @Test
  void aNameThatLeadsNowhereIsToldApart() {
    assertThat(catchThrowable(() -> check(ReachableHosts.DEFAULT, "no-such-host.invalid")))
        .isInstanceOfSatisfying(
            DataSourceException.class,
            e -> assertThat(e.kind()).isEqualTo(DataSourceException.Kind.HOST_UNKNOWN));
  }

  @Test
  void anAdministratorDecides() {
    SettingsFile file =
        new SettingsFile(
            "queries.cfg", Map.of("link-local-hosts", "allow", "private-hosts", "refuse"));

    ReachableHosts changed = ReachableHosts.DEFAULT.changedBy(file);

    assertThat(changed).isEqualTo(new ReachableHosts(false, true));
    SettingsFile wrong = new SettingsFile("queries.cfg", Map.of("private-hosts", "maybe"));
    assertThat(changed.changedBy(wrong)).isEqualTo(new ReachableHosts(true, true));
    assertThat(wrong.problems()).singleElement().asString().contains("allow or refuse");
  }
}
