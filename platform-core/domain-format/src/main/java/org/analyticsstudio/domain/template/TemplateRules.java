package org.analyticsstudio.domain.template;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.tree.TreeNode;

/**
 * What a template may be made of: text, interpolations, {@code if}, {@code switch} and {@code
 * list}, with built-ins whose work is bounded by what they are given. Checked on the tree that
 * FreeMarker itself made of it, so that no spelling gets past. What is left out could make texts
 * grow without output (assignments, macros, functions, ranges, padding), run other text (interpret,
 * eval), load something (include, import, new, api), or take time without loops (regular
 * expressions).
 */
final class TemplateRules {

  private static final Set<String> ELEMENTS =
      Set.of(
          "MixedContent",
          "TextBlock",
          "Comment",
          "DollarVariable",
          "IfBlock",
          "ConditionalBlock",
          "SwitchBlock",
          "Case",
          "IteratorBlock",
          "Items",
          "Sep",
          "ElseOfList",
          "ListElseContainer",
          "BreakInstruction",
          "ContinueInstruction",
          "TrimInstruction");
  private static final Set<String> WITHOUT_EXPRESSIONS =
      Set.of("MixedContent", "TextBlock", "Comment");
  private static final Set<String> BUILT_INS =
      Set.of(
          "abs",
          "boolean",
          "c",
          "cap_first",
          "capitalize",
          "ceiling",
          "contains",
          "counter",
          "cn",
          "date",
          "default",
          "ends_with",
          "exists",
          "first",
          "floor",
          "has_content",
          "has_next",
          "html",
          "if_exists",
          "index",
          "is_first",
          "is_last",
          "is_number",
          "is_sequence",
          "is_string",
          "item_parity",
          "join",
          "json_string",
          "keys",
          "last",
          "length",
          "lower_case",
          "no_esc",
          "esc",
          "number",
          "round",
          "seq_contains",
          "size",
          "starts_with",
          "string",
          "then",
          "trim",
          "uncap_first",
          "upper_case",
          "values",
          "xml");
  private static final Pattern BUILT_IN = Pattern.compile("\\?([A-Za-z_]+)");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final int LONGEST_EXPRESSION = 2_000;

  private TemplateRules() {}

  @SuppressWarnings("deprecation") // the tree is there for tools and for nothing else
  static void check(Template template) throws TemplateProblem {
    check(template.getRootTreeNode());
  }

  private static void check(TreeNode node) throws TemplateProblem {
    String kind = node.getClass().getSimpleName();
    TemplateElement element = (TemplateElement) node;
    if (!ELEMENTS.contains(kind)) {
      throw new TemplateProblem(
          element.getBeginLine(),
          shown(element)
              + " is not for prompts. A template has text, ${…}, <#if>, <#switch> and <#list>.");
    }
    if (!WITHOUT_EXPRESSIONS.contains(kind)) {
      expression(element);
    }
    for (TreeNode child : Collections.list(node.children())) {
      check(child);
    }
  }

  private static void expression(TemplateElement element) throws TemplateProblem {
    String said = element.getDescription();
    if (said.length() > LONGEST_EXPRESSION) {
      throw new TemplateProblem(
          element.getBeginLine(), "This expression is longer than 2,000 characters.");
    }
    String code = withoutTexts(said);
    if (code.contains("..")) {
      throw new TemplateProblem(
          element.getBeginLine(),
          "Ranges such as 1..9 are not for prompts. End a list by <#break> when ?index is reached.");
    }
    Matcher builtIns = BUILT_IN.matcher(code);
    while (builtIns.find()) {
      if (!BUILT_INS.contains(builtIns.group(1))) {
        throw new TemplateProblem(
            element.getBeginLine(),
            "The built-in ?"
                + builtIns.group(1)
                + " is not for prompts. There are: "
                + String.join(", ", BUILT_INS.stream().sorted().toList())
                + ".");
      }
    }
  }

  /** Texts say nothing that runs, unless they hold interpolations of their own. */
  private static String withoutTexts(String code) {
    return TEXT.matcher(code)
        .replaceAll(
            match ->
                match.group(1).contains("${") || match.group(1).contains("#{")
                    ? Matcher.quoteReplacement(match.group(1))
                    : "");
  }

  private static String shown(TemplateElement element) {
    String said = element.getDescription();
    String first = said.lines().findFirst().orElse(said);
    return "<" + (first.length() > 40 ? first.substring(0, 40) + "…" : first) + ">";
  }
}
