import { type Deps, getStatementSection, saveStatementText } from '@daylight/application'
import type { MemberActor } from '@daylight/domain/access'
import { PROMPT_MARK, STATEMENT_AREAS } from '@daylight/domain/statements'

/** Writes a sentence in place of each starting text that still holds a prompt, as somebody does before the approval. */
export async function answerPrompts(deps: Deps, actor: MemberActor, id: string): Promise<void> {
  for (const area of STATEMENT_AREAS) {
    const { text, version } = await getStatementSection(deps, actor, { id, area })
    if (!text.includes(PROMPT_MARK)) continue
    await saveStatementText(deps, actor, { id, area, version, text: 'We have not looked into this yet.' })
  }
}
