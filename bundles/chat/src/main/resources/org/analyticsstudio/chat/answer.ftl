<#-- The words of a reply. All values come prepared as text; nothing else is reachable. -->
<#if kind == "answered">
<#if single?has_content>${single}<#elseif first?has_content>${first}</#if><#if rows gt 1> ${rows} rows<#if more>, cut off at the limit</#if>.</#if><#if understood?has_content> Understood: ${understood}.</#if>
<#elseif kind == "empty">
No rows match.<#if understood?has_content> Understood: ${understood}.</#if>
<#elseif kind == "clarify">
${reason}<#if choices> Please choose one of the suggestions, or say it differently.<#else> Please say it more precisely.</#if>
<#elseif kind == "unanswerable">
${reason}<#if nearest?has_content> Did you mean ${nearest}?</#if>
<#elseif kind == "failed">
The question was understood, but the query failed. ${reason}
<#else>
${reason}
</#if>
<#if corrections?has_content && (kind == "answered" || kind == "empty")> ${corrections}</#if>
