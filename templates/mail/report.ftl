<#-- The twin of report.ftlh for readers that show no HTML; nothing here is escaped. -->
${digest.project}

${digest.title}: ${digest.verdict}

${digest.question}
${texts.of("mail.behind", digest.views)}<#if digest.news?has_content>: ${digest.news}</#if>.
<#if attached>
${texts.of("mail.attached")}
</#if>
<#if digest.figures?has_content>

${texts.of("mail.figures")}

<#list digest.figures as figure>
${figure.name}: ${figure.value}${figure.unknown}<#if figure.change.text?has_content>, ${figure.change.text}</#if><#if figure.trust.name?has_content> (${texts.of("mail.figure.trust", figure.trust.word)})</#if>
</#list>
</#if>
<#if chart??>

${chart.title}: ${chart.description}
</#if>
<#if digest.attention?has_content>

${texts.of("mail.attention")}
<#list digest.attention as line>

* ${line.severity.word} · ${line.status.word}<#if line.state?has_content> · ${line.state}</#if><#if line.rows?has_content> · ${line.rows}</#if><#if line.age?has_content> · ${texts.of("mail.age", line.age)}</#if>
  ${line.title}
  ${line.table} · ${line.owner}
</#list>
<#if digest.unlisted != 0>

${texts.of("mail.unlisted", digest.unlisted)}
</#if>
</#if>

${texts.of("mail.open")}:
${link}

--${" "}
${texts.of("mail.asOf", digest.asOf)} · ${texts.of("mail.run", digest.runId)}
${texts.of("mail.reason", digest.project)}
