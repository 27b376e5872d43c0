package org.analyticsstudio.domain.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ValueMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainReaderTest {

  private final SmallDomain files = new SmallDomain();

  @Test
  void aDomainThatIsRightIsRead() throws IOException {
    assertThat(files.findings()).isEmpty();
    Domain domain = files.read().domain().orElseThrow();
    DomainDataset orders = domain.dataset("orders").orElseThrow();
    assertThat(orders.columns())
        .extracting(column -> column.name())
        .containsExactly("day", "item_group", "returned", "sales");
    assertThat(domain.examples()).hasSize(20);
    assertThat(domain.dashboards()).hasSize(1);
    assertThat(domain.prompts()).containsOnlyKeys("system");
    assertThat(domain.features().aiChat()).isTrue();
    assertThat(domain.features().calculations()).isFalse();
  }

  @Test
  void whatTheDomainSaysOfAllDatasetsIsPutIntoTheirSchemas() throws IOException {
    var schema = files.read().domain().orElseThrow().datasets().get(0).schema();
    assertThat(schema.measure("sales").orElseThrow().synonyms()).contains("turnover");
    assertThat(schema.dimension("item_group").orElseThrow().valueSynonyms())
        .containsEntry("W1", List.of("copper"));
    ValueMapping wires = schema.valueMappings().get(0);
    assertThat(wires.name()).isEqualTo("Building Wires");
    assertThat(wires.filters().get(0).operator()).isEqualTo(Operator.IN);
    assertThat(wires.filters().get(0).values()).containsExactly("W1", "W2");
  }

  @Test
  void yesAndNoAreWords() throws IOException {
    var schema = files.read().domain().orElseThrow().datasets().get(0).schema();
    assertThat(schema.dimension("returned").orElseThrow().valueSynonyms()).containsKey("Yes");
  }

  @Test
  void aColourThatIsHardToReadIsCorrectedAndThatIsSaid() throws IOException {
    Domain domain = files.read().domain().orElseThrow();
    String color = String.valueOf(domain.ui().primaryColor());
    assertThat(ContrastGuard.contrast(ContrastGuard.parse(color), new int[] {255, 255, 255}))
        .isGreaterThanOrEqualTo(4.5);
    assertThat(domain.notes()).singleElement().asString().contains("#3B82F6").contains(color);
  }

  @Test
  void aColumnThatDoesNotExistIsNamedWithItsLine() throws IOException {
    files.change("schema/orders.yaml", "column: item_group", "column: item_grup");
    assertThat(files.findings())
        .contains(
            "schema/orders.yaml:4: The dataset has no column item_grup. Did you mean item_group?");
  }

  @Test
  void everythingWrongIsToldAtOnce() throws IOException {
    files
        .change("domain.yaml", "version: 1.2.0", "version: 1.3.0")
        .change("domain.yaml", "ui: {title", "ui: {titles")
        .change("schema/orders.yaml", "type: date", "type: dat")
        .change("dashboards/overview.yaml", "dataset_id: orders", "dataset_id: order")
        .put("prompts/system_prompt.ftl", "ok\n<#include \"x\">")
        .put("examples.yaml", SmallDomain.examples(3));
    assertThat(files.findings())
        .anyMatch(finding -> finding.startsWith("domain.yaml:3: The bundle has version 1.2.0"))
        .anyMatch(
            finding ->
                finding.startsWith("domain.yaml:17: There is no field titles here.")
                    && finding.endsWith("Did you mean title?"))
        .anyMatch(finding -> finding.startsWith("schema/orders.yaml:3: "))
        .anyMatch(finding -> finding.startsWith("prompts/system_prompt.ftl:2: "))
        .anyMatch(finding -> finding.startsWith("examples.yaml:1: There are 3 examples"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "domain.yaml | domain: shop | domain: Shop | domain.yaml:1: \"Shop\" is no id",
        "domain.yaml | domain: shop | domain: other | domain.yaml:1: The bundle calls the domain shop",
        "domain.yaml | version: 1.2.0 | version: newest | domain.yaml:3: \"newest\" is no version",
        "domain.yaml | name: Shop | names: Shop | domain.yaml:2: There is no field names here.",
        "domain.yaml | grain: daily | grain: dayly | domain.yaml:8: \"dayly\" is not known here.",
        "domain.yaml | data/orders.csv | ../orders.csv | domain.yaml:10: \"../orders.csv\" is not a path",
        "domain.yaml | data/orders.csv | /etc/passwd | domain.yaml:10: \"/etc/passwd\" is not a path",
        "domain.yaml | data/orders.csv | data/order.csv | domain.yaml:10: There is no file data/order.csv",
        "domain.yaml | schema/orders.yaml | schema/x.yaml | domain.yaml:11: There is no file schema/x.yaml",
        "domain.yaml | max_tokens: 500 | max_tokens: many | domain.yaml:15: It is a whole number",
        "domain.yaml | temperature: 0.2 | temperature: 3 | domain.yaml:16: It is a number from 0 to 2",
        "domain.yaml | \"#3B82F6\" | blue | domain.yaml:17: \"blue\" is no colour",
        "domain.yaml | require_auth: true | require_auth: false | domain.yaml:19: A domain can't switch",
        "domain.yaml | default_role: viewer | default_role: admin | domain.yaml:19: A domain gives nobody",
        "domain.yaml | default_role: viewer | environment: [HOME] | domain.yaml:19: The environment value HOME",
        "domain.yaml | field: item_group | field: group | domain.yaml:23: There is no field group.",
        "domain.yaml | operator: in | operator: like | domain.yaml:23: \"like\" is not known here.",
        "domain.yaml | values: [W1, W2] | values: [1] | domain.yaml:23: Expected text, got 1.",
        "domain.yaml | {sales: [turnover]} | {sale: [turnover]} | domain.yaml:24: No dataset has a dimension",
        "domain.yaml | {item_group: {W1 | {grup: {W1 | domain.yaml:25: No dataset has a dimension",
        "schema/orders.yaml | type: text, value_synonyms | type: date, value_synonyms | data/orders.csv:2: The schema says",
        "schema/orders.yaml | [day] | [dya] | schema/orders.yaml:1: There is no dimension dya.",
        "data/orders.csv | 3\\n | three\\n | data/orders.csv:3: The schema says the column sales holds decimal",
        "data/orders.csv | 12.50 | 12,50 | data/orders.csv:2: The row has 5 values for 4 columns.",
        "dashboards/overview.yaml | name: sales | name: sale | dashboards/overview.yaml:7:",
        "dashboards/overview.yaml | type: kpi | type: pye | dashboards/overview.yaml:4: \"pye\" is not known",
        "dashboards/overview.yaml | w: 3 | w: 13 | dashboards/overview.yaml:8: It must lie on the grid",
        "dashboards/overview.yaml | title: Sales | titel: Sales | dashboards/overview.yaml:3: The field title is missing.",
        "examples.yaml | limit: 7 | limit: 0 | examples.yaml:35: The limit is 0.",
        "examples.yaml | limit: 20 | filters: [{field: regin, operator: =, values: [x]}] | examples.yaml:100: There is no field regin",
        "prompts/system_prompt.ftl | ${domain.name} | ${domain.nam} | prompts/system_prompt.ftl:1: There is no value domain.nam",
      })
  void whatIsWrongIsSaidWithFileAndLine(String file, String from, String to, String said)
      throws IOException {
    files.change(file, from.replace("\\n", "\n"), to.replace("\\n", "\n"));
    assertThat(files.findings()).anyMatch(finding -> finding.startsWith(said));
  }

  @Test
  void aKeyGivenTwiceIsRefused() throws IOException {
    files.change("domain.yaml", "name: Shop\n", "name: Shop\nname: Other\n");
    assertThat(files.findings()).containsExactly("domain.yaml:3: The key name is given twice.");
  }

  @Test
  void notYamlIsSaidWithItsLine() throws IOException {
    files.change("domain.yaml", "name: Shop", "name: [Shop");
    assertThat(files.findings()).singleElement().asString().startsWith("domain.yaml:");
  }

  @Test
  void notUtf8IsSaid() throws IOException {
    files.put("schema/orders.yaml", new byte[] {'a', ':', (byte) 0xff});
    assertThat(files.findings()).contains("schema/orders.yaml:1: The file is not UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
        "a: &a {x: *a}",
        "!!javax.script.ScriptEngineManager [x]",
        "? [a, b]\n: c"
      })
  void documentsThatGrowOrMakeObjectsAreRefused(String text) throws IOException {
    files.put("domain.yaml", text);
    assertThat(files.findings()).isNotEmpty().allMatch(said -> said.startsWith("domain.yaml:"));
  }

  @Test
  void aDocumentNestedTooDeeplyIsRefused() throws IOException {
    files.put("domain.yaml", "a: " + "[".repeat(10_000) + "]".repeat(10_000));
    assertThat(files.findings()).singleElement().asString().startsWith("domain.yaml:");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    files.put("schema/orders.yaml", "x".repeat(2_000_001));
    assertThat(files.findings()).contains("schema/orders.yaml:1: The file is larger than 2000 kB.");
  }

  @Test
  void aLogoWithAScriptIsRefused() throws IOException {
    files
        .put("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")
        .change("domain.yaml", "ui: {", "ui: {logo: logo.svg, ");
    assertThat(files.findings()).singleElement().asString().contains("plain SVG");
  }

  @Test
  void anEnvironmentValueNeedsAnAdminsWord() throws IOException {
    files.change("domain.yaml", "default_role: viewer", "environment: [COMPANY]");
    assertThat(files.read("COMPANY").domain().orElseThrow().environment())
        .containsExactly("COMPANY");
    assertThat(files.read().findings()).hasSize(1);
  }

  @Test
  void withoutItsFirstFileThereIsNoDomain() throws IOException {
    assertThat(files.without("domain.yaml").findings())
        .singleElement()
        .asString()
        .startsWith("domain.yaml:1: There is no file domain.yaml.");
  }
}
