<#-- The twin of digest.ftlh for readers that show no HTML; nothing here is escaped. -->
${digest.project}

${digest.verdict}

<#list digest.counts as count>
${count.word}: ${count.number}
</#list>
<#if digest.attention?has_content>

${texts.of("mail.attention")}
<#list digest.attention as line>

* ${line.severityWord} · ${line.status}<#if line.rows?has_content> · ${line.rows}</#if>
  ${line.title}
  ${line.table} · ${line.owner}
</#list>
<#if digest.unlisted != 0>

${texts.of("mail.unlisted", digest.unlisted)}
</#if>
</#if>

${texts.of("mail.open")}:
${digest.link}

--${" "}
${texts.of("mail.asOf", digest.asOf)} · ${texts.of("mail.run", digest.runId)}
${texts.of("mail.reason", digest.project)}
