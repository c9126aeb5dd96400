<#-- The twin of owner.ftlh for readers that show no HTML; nothing here is escaped. -->
${notice.project}

${notice.owner}: ${notice.verdict}

${notice.open}
<#list notice.items as item>

* ${item.severity.word} · ${item.kind}<#if item.rows?has_content> · ${item.rows}</#if><#if item.age?has_content> · ${texts.of("mail.age", item.age)}</#if>
  ${item.title}
  ${item.table}<#if item.group?has_content> · ${item.group}</#if><#if item.owner?has_content> · ${texts.of("mail.left.open", item.owner)}</#if>
<#if item.fix?has_content>
  ${texts.of("mail.fix", item.fix)}
</#if>
</#list>
<#if notice.unlisted != 0>

${texts.of("mail.unlisted.work", notice.unlisted)}
</#if>
<#if notice.solved?has_content>

${texts.of("mail.solved")}
<#list notice.solved as item>

* ${item.title}
  ${item.table}<#if item.group?has_content> · ${item.group}</#if><#if item.age?has_content> · ${texts.of("mail.solved.after", item.age)}</#if>
</#list>
<#if notice.unlistedSolved != 0>

${texts.of("mail.unlisted.solved", notice.unlistedSolved)}
</#if>
</#if>

${texts.of("mail.open.work")}:
${link}

--${" "}
${texts.of("mail.asOf", notice.asOf)} · ${texts.of("mail.run", notice.runId)}
${texts.of("mail.reason.work", notice.project)}
