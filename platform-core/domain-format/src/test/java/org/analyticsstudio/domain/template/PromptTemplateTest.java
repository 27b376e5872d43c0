package org.analyticsstudio.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTest {

  private static final TemplateLimits SMALL =
      new TemplateLimits(2_000, 1_000, 5_000, Duration.ofMillis(1_500));
  private static final List<Integer> HUNDRED = Collections.nCopies(100, 1);

  @Test
  void textInterpolationsListsAndConditionsAreRendered() throws TemplateProblem {
    String source =
        "<#list names as name><#if name?starts_with(\"a\")>${name?upper_case}<#sep>, </#if></#list>"
            + "<#switch mood><#case \"good\">!<#break><#default>?</#switch>"
            + " ${names?join(\"/\")} ${missing!\"-\"}";
    assertThat(
            PromptTemplate.of("t", source, SMALL)
                .render(Map.of("names", List.of("ada", "bob"), "mood", "good")))
        .isEqualTo("ADA, ! ada/bob -");
  }

  @Test
  void nestedLoopsThatWriteNothingAreStoppedByTheirNumberOfPasses() {
    String nested =
        "<#list h as a><#list h as b><#list h as c><#list h as d></#list></#list></#list></#list>";
    assertThat(refusal(nested, Map.of("h", HUNDRED)).sentence()).contains("5000 passes");
  }

  @Test
  void theNumberOfPassesIsExact() throws TemplateProblem {
    TemplateLimits limits = new TemplateLimits(100, 100, 100, Duration.ofSeconds(5));
    PromptTemplate hundred = PromptTemplate.of("t", "<#list h as a></#list>", limits);
    assertThat(hundred.render(Map.of("h", HUNDRED))).isEmpty();
    assertThat(
            catchThrowableOfType(
                    TemplateProblem.class,
                    () -> hundred.render(Map.of("h", Collections.nCopies(101, 1))))
                .sentence())
        .contains("100 passes");
  }

  @Test
  void aLoopThatTakesTooLongIsStoppedByTheClock() {
    TemplateLimits slow = new TemplateLimits(2_000, 1_000, Long.MAX_VALUE, Duration.ofMillis(200));
    String literals = "<#list [1,2,3,4,5,6,7,8,9,10] as a>".repeat(14) + "</#list>".repeat(14);
    TemplateProblem problem =
        catchThrowableOfType(
            TemplateProblem.class, () -> PromptTemplate.of("t", literals, slow).render(Map.of()));
    assertThat(problem.sentence()).contains("more than 200 ms");
  }

  @Test
  void outputIsBounded() {
    assertThat(
            refusal("<#list h as a>twenty characters ok</#list>", Map.of("h", HUNDRED)).sentence())
        .contains("more than 1000 characters");
  }

  @Test
  void aTemplateThatIsTooLongIsNotRead() {
    assertThat(refusal("x".repeat(2_001), Map.of()).sentence()).contains("2000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${x?api}",
        "${x ? <#-- hidden --> api}",
        "${\"${x?api}\"}",
        "${\"<#list 1..9 as i></#list>\"?interpret}",
        "${\"1 + 1\"?eval}",
        "${x?eval_json}",
        "<#include \"/etc/passwd\">",
        "<#import \"other.ftl\" as o>",
        "<#macro m><@m/></#macro><@m/>",
        "<#function f x><#return f(x + x)></#function>${f(\"a\")}",
        "<#assign s = \"a\"><#assign s = s + s>",
        "<#assign s>${x}${x}</#assign>",
        "<#list 1..1000000000 as i></#list>",
        "<#list x?map(y -> y) as i></#list>",
        "${(1..1000000000)?join(\",\")}",
        "${\"a\"?left_pad(1000000000)}",
        "${\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"?matches(\"(a+)+b\")?c}",
        "${\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"?replace(\"(a+)+b\", \"\", \"r\")}",
        "<#attempt>${x}<#recover></#attempt>",
        "<#visit x>",
        "<#recurse x>",
        "<#stop \"x\">",
        "<@x/>",
        "<#setting locale=\"de\">",
        "<#escape x as x?api>${x}</#escape>"
      })
  void whatIsNotForPromptsIsRefusedBeforeItRuns(String source) {
    TemplateProblem problem =
        catchThrowableOfType(TemplateProblem.class, () -> PromptTemplate.of("t", source, SMALL));
    assertThat(problem).as(source).isNotNull();
    assertThat(problem.sentence()).isNotBlank();
  }

  @Test
  void plainTextMaySayAnything() throws TemplateProblem {
    String text = "Really?new and ?api, 1..9 and so on... <include> {x} \"?eval\"";
    assertThat(PromptTemplate.of("t", text, SMALL).render(Map.of())).isEqualTo(text);
  }

  @Test
  void aProblemSaysTheLine() {
    assertThat(refusal("one\ntwo\n${nothing.there}", Map.of()).line()).isEqualTo(3);
    assertThat(refusal("one\n<#if x>", Map.of()).line()).isEqualTo(2);
    assertThat(refusal("one\n\n<#include \"x\">", Map.of()).line()).isEqualTo(3);
  }

  @Test
  void aMissingValueIsNamed() {
    assertThat(refusal("${domain.nme}", Map.of("domain", Map.of("name", "x"))).sentence())
        .contains("domain.nme");
  }

  @Test
  void javaIsOutOfReach() {
    assertThat(refusal("${x.class}", Map.of("x", "text"))).isNotNull();
    assertThat(refusal("${x.getClass()}", Map.of("x", Map.of()))).isNotNull();
  }

  private static TemplateProblem refusal(String source, Map<String, ?> model) {
    return catchThrowableOfType(
        TemplateProblem.class, () -> PromptTemplate.of("t", source, SMALL).render(model));
  }
}
