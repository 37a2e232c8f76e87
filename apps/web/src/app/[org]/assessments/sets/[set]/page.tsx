import { roleMay } from '@daylight/domain/access'
import { gradeWords, questionsOf } from '@daylight/domain/questionnaires'
import { ButtonGroup, ButtonLink, LinkText, Notice, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { FormDisclosure } from '@/features/forms/form-disclosure.tsx'
import { tellCondition, typeLabels } from '@/features/question-sets/question-words.ts'
import { ButtonForm, SectionForm } from '@/features/question-sets/set-forms.tsx'
import { SetHistory, SetReview } from '@/features/question-sets/set-review.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { saveSectionAction, stepSetAction, turnSetAction } from '../actions.ts'

export const metadata = { title: 'Question set' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly set: string }>
}

/** A set of the organisation's own: its sections and questions in order, what bars publishing it, its versions. */
export default async function QuestionSetPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { set: id } = await params
  const own = await orNotFound(api.questionSets.get({ id }))
  const { set } = own
  const page = `/${segment}/assessments/sets/${id}`
  const place = { org: segment, id, version: own.version }
  const mayWrite = roleMay(actor.role, 'question_set:write')
  const mayPublish = roleMay(actor.role, 'question_set:publish')
  const questions = questionsOf(set)
  const step = stepSetAction
  return (
    <>
      <PageHeader
        title={set.title}
        subtitle={`${questions.length} questions, about ${set.minutes} minutes. Copied from “${own.basedOn.title}”, version ${own.basedOn.version}. Last changed by ${own.changedBy}, ${formatInstant(own.changedAt)}.`}
        tag={own.retired ? <StatusTag tone="neutral">Out of use</StatusTag> : undefined}
        breadcrumbs={[
          { label: 'Assessments', href: `/${segment}/assessments` },
          { label: 'Question sets', href: `/${segment}/assessments/sets` },
          { label: set.title },
        ]}
        actions={
          <ButtonGroup>
            <ButtonLink href={`${page}/preview`} tone="secondary">
              See it as the supplier does
            </ButtonLink>
            {mayWrite ? (
              <ButtonLink href={`${page}/details`} tone="secondary">
                Title and declaration
              </ButtonLink>
            ) : null}
          </ButtonGroup>
        }
      />
      <Stack>
        <SetReview review={own.review} difference={own.difference} changed={own.changed} page={page} />
        {mayPublish && own.changed && own.review.problems.length === 0 ? (
          <ButtonForm
            action={turnSetAction.bind(null, { ...place, turn: 'publish' })}
            label={`Publish version ${set.version}`}
            tone="primary"
          />
        ) : null}
        {set.sections.map((section, at) => (
          <div key={section.id} id={`section-${section.id}`}>
            <Panel title={section.title}>
              <Stack>
                {section.intro ? <p className="max-w-prose">{section.intro}</p> : null}
                <ol className="divide-y divide-line border-y border-line">
                  {section.questions.map((question) => {
                    const condition = tellCondition(question, questions)
                    return (
                      <li key={question.id} id={`question-${question.id}`} className="grid gap-2 py-4">
                        <h3 className="text-base [overflow-wrap:anywhere]">{question.text}</h3>
                        <p className="text-muted [overflow-wrap:anywhere]">
                          {typeLabels[question.type]}.{' '}
                          {question.weight > 0
                            ? `Weight ${question.weight}, at best ${gradeWords[question.bestGrade].toLowerCase()}.`
                            : 'Not scored.'}{' '}
                          {condition}
                        </p>
                        {mayWrite ? (
                          <div className="flex flex-wrap items-start gap-2">
                            <ButtonLink
                              href={`${page}/questions/${question.id}`}
                              tone="secondary"
                              size="small"
                            >
                              Change<span className="sr-only">: {question.text}</span>
                            </ButtonLink>
                            {([-1, 1] as const).map((by) => (
                              <ButtonForm
                                key={by}
                                size="small"
                                action={step.bind(null, {
                                  ...place,
                                  edit: { kind: 'move_question', questionId: question.id, by },
                                  anchor: `#question-${question.id}`,
                                })}
                                label={
                                  <>
                                    {by === -1 ? 'Up' : 'Down'}
                                    <span className="sr-only">: {question.text}</span>
                                  </>
                                }
                              />
                            ))}
                            <ButtonForm
                              size="small"
                              action={step.bind(null, {
                                ...place,
                                edit: { kind: 'remove_question', questionId: question.id },
                                anchor: `#section-${section.id}`,
                              })}
                              label={
                                <>
                                  Take out<span className="sr-only">: {question.text}</span>
                                </>
                              }
                            />
                          </div>
                        ) : null}
                      </li>
                    )
                  })}
                </ol>
                {mayWrite ? (
                  <div className="flex flex-wrap items-start gap-2">
                    <ButtonLink
                      href={`${page}/questions/new?section=${section.id}`}
                      tone="secondary"
                      size="small"
                    >
                      Add a question<span className="sr-only"> to {section.title}</span>
                    </ButtonLink>
                    <ButtonLink href={`${page}/sections/${section.id}`} tone="secondary" size="small">
                      Change the section<span className="sr-only"> {section.title}</span>
                    </ButtonLink>
                    {at > 0 ? (
                      <ButtonForm
                        size="small"
                        action={step.bind(null, {
                          ...place,
                          edit: { kind: 'move_section', sectionId: section.id, by: -1 },
                          anchor: `#section-${section.id}`,
                        })}
                        label={
                          <>
                            Section up<span className="sr-only">: {section.title}</span>
                          </>
                        }
                      />
                    ) : null}
                  </div>
                ) : null}
              </Stack>
            </Panel>
          </div>
        ))}
        {mayWrite ? (
          <FormDisclosure label="Add a section" open={set.sections.length === 0}>
            <SectionForm
              action={saveSectionAction.bind(null, { ...place, sectionId: null })}
              about="new"
              title=""
              intro=""
              submitLabel="Add the section"
            />
          </FormDisclosure>
        ) : null}
        <SetHistory versions={own.versions} />
        {mayPublish && own.versions.length > 0 && !own.retired ? (
          <Notice title="Take it out of use?">
            <p className="mb-3">
              It is no longer offered when a supplier is asked. What was sent with it stays. Publishing a
              version brings it back.
            </p>
            <ButtonForm
              action={turnSetAction.bind(null, { ...place, turn: 'retire' })}
              label="Take out of use"
            />
          </Notice>
        ) : null}
        <p>
          <LinkText href={`/${segment}/assessments/sets`}>All question sets</LinkText>
        </p>
      </Stack>
    </>
  )
}
