/**
 * Wording that people who label statements go by, written by hand so that it holds where the learned words do
 * not: British terms (trustees, council, cabinet, designated member, section 54) beside those of other laws. Each
 * is one yes-or-no feature of the classifier; none decides alone.
 */
interface Cue {
  readonly id: string
  readonly of: 'line' | 'plain'
  readonly pattern: RegExp
  /** Must be found in the masked words too. */
  readonly and?: RegExp
}

const BODY =
  '(?:board|director|trustee|governor|governing body|cabinet|council|councillor|member|partner|management body|management board|executive (?:committee|team|leadership team)|leadership team|senior management|committee|shareholder|corporation|full council|chief executive|company)'
const APPROVE =
  '(?:approved?|approval|adopted|endorsed?|endorsement|ratified|agreed|authorised|signed off|validated|accepted)'
const ROLE =
  '(?:director|chief executive(?: officer)?|ceo|cfo|coo|chair(?:man|woman|person)?|president|secretary|partner|trustee|leader of the council|designated member|principal|vice[- ]chancellor|headteacher|general manager|managing director|head of [a-z ]{2,40}|general counsel|legal officer|country lead|company secretary|accountable officer|town clerk|bursar|owner|proprietor)'

const line = (id: string, pattern: string): Cue => ({ id, of: 'line', pattern: new RegExp(pattern) })
const plain = (id: string, pattern: string, flags = ''): Cue => ({
  id,
  of: 'plain',
  pattern: new RegExp(pattern, flags),
})

export const WORDING_CUES: readonly Cue[] = [
  // Approval
  line(
    'approve-statement',
    `(?:statement|report|disclosure|document)\\b.{0,80} ${APPROVE} .{0,60}\\b(?:by|of|on behalf)\\b`,
  ),
  line(
    'body-approves',
    `\\b${BODY}\\b.{0,80} (?:approved|approve|has approved|have approved|adopted|endorsed|agreed|ratified|considered and approved) .{0,60}\\b(?:statement|it)\\b`,
  ),
  line(
    'approved-by-body',
    ` ${APPROVE} (?:for publication |and signed |on #date )?(?:by|on behalf of) (?:the |our |its |a |all |full |each )*(?:[a-z#]+ ){0,6}${BODY}`,
  ),
  line(
    'approval-heading',
    '^ (?:board |statement |formal |sign off and )?(?:approval|endorsement|sign off|authorisation)\\b',
  ),
  line('approval-meeting', '(?:board|council|cabinet|trustee|director).{0,60} (?:meeting|resolution|minute)'),
  line(
    'approve-other',
    ` ${APPROVE}.{0,30} (?:policy|supplier|budget|code|plan|procedure|contract|training)`,
  ),
  line('statement-named', ' (?:this|the|our)(?: #[a-z]+| [a-z]+){0,5} statement '),
  // Signature
  plain(
    'signature-line',
    '_{4,}|\\bsigned\\s*(?:by|on behalf|:|,|$)|\\bsignature\\b|\\bsignatory\\b|docusign|^for and on behalf of',
    'i',
  ),
  {
    id: 'name-role',
    of: 'plain',
    pattern:
      /^(?:(?:Signed|Name|By|Mr|Mrs|Ms|Dr|Sir|Dame|Cllr|Councillor)[:,.]?\s+(?:by\s+)?)*[A-Z][\w'.-]+(?:\s+(?:[A-Z]|de |van |von )[\w'.-]*){1,4}[,|:\s-]+/,
    and: new RegExp(` ${ROLE}\\b`),
  },
  line('role-named', ` ${ROLE} `),
  line('role-start', `^ (?:[a-z]+ ){1,4}${ROLE}\\b`),
  line('role-end', ` ${ROLE}(?: [a-z#]+){0,6} $`),
  plain(
    'name-only',
    "^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Cllr)\\.? )?[A-Z][a-z'-]+(?: [A-Z]\\.?)?(?: [A-Z][A-Za-z'-]+){1,2}$",
  ),
  plain('date-label', '\\b(?:date|dated|title|name|position)\\s*:', 'i'),
  line(
    'sign-statement',
    ' sign(?:ed|s)? .{0,60}(?:statement|behalf|by) | (?:statement|behalf).{0,60} sign(?:ed|s)? ',
  ),
  plain(
    'agreement-signed',
    '\\b(?:sign|signed|signs|signing)\\b.{0,40}\\b(?:code|agreement|contract|declaration|charter|up to|policy|policies|suppliers?|acknowledg)',
    'i',
  ),
  // Structure
  line(
    'subsidiary',
    ' (?:wholly owned |majority owned )?(?:subsidiary|parent company|holding company|ultimate parent|joint venture|affiliate|division|business unit|group company|owned by|ownership|shareholder|part of the (?:[a-z]+ ){0,4}group|incorporated|registered (?:office|in|charity|company)|headquarter|head office|listed on|stock exchange|public limited|private(?:ly)? (?:limited|owned|held)|limited liability|family owned|trading (?:as|name)|trade under|franchise|branch)',
  ),
  line(
    'workforce',
    ' (?:employ|employe|employee|staff|workforce|colleague|people|headcount|fte|full time|team member|worker|volunteer)(?:s|ed|ing)?\\b.{0,60} #number| #number .{0,50} (?:employee|staff|colleague|people|fte|full time|team member|worker|volunteer|site|office|location|branch|store|school|home|hospital|depot|country)',
  ),
  line(
    'governance',
    ' (?:governed|governance|led by|reports? to|responsible to|accountable to|comprise|consist|made up of|organised into|structured)',
  ),
  line(
    'structure-heading',
    '^ (?:our |the |about |company |organisation(?:al|s)? |corporate |group |business )*(?:structure|who we are|about us|about #co|our business|organisation structure)',
  ),
  // Operations
  line(
    'does-what',
    ' (?:we|#co|group|company|it|organisation|business|council|trust|charity|university|firm) (?:[a-z]+ ){0,3}(?:provide|supply|supplie|manufacture|design|deliver|operate|offer|produce|sell|distribute|develop|build|serve|specialise|own|manage|run|retail|lease|transport|process|market)',
  ),
  line(
    'leading-provider',
    ' (?:leading|largest|global|international|specialist|independent|major|world)\\b.{0,40} (?:provider|supplier|manufacturer|retailer|company|operator|distributor|developer|business|producer|firm|consultancy|contractor|charity|organisation|group)',
  ),
  line(
    'customers',
    ' (?:customer|client|passenger|resident|patient|student|tenant|consumer|guest|member)(?:s)?\\b',
  ),
  line(
    'operations-heading',
    '^ (?:our |the )?(?:operation|business operation|what we do|our service|our product|nature of (?:our|the) business|principal activit)',
  ),
  line(
    'products',
    ' (?:product|service|brand|solution|portfolio|range|facility|infrastructure|network|site|store|plant|warehouse|office)(?:s)? (?:include|in|across|for|such|to|and)',
  ),
  // Supply chains
  line('supply-chain', ' supply chain'),
  line('supply-chain-heading', '^ (?:our |the |global |about our )?supply chain'),
  line(
    'suppliers-count',
    ' #number .{0,40}supplier| supplier.{0,60} #(?:number|percent|money)| #(?:percent|money) .{0,40}(?:supplier|spend|supply)',
  ),
  line(
    'sourced-from',
    ' (?:source|sourced|sourcing|procure|procured|purchase|purchased|buy|bought|import|imported|obtain) .{0,80}(?:from|supplier|country|#country|#place|good|product|material|service)',
  ),
  line(
    'supplier-based',
    ' supplier.{0,60} (?:based|located|situated|headquartered|operate|range from|vary|include)',
  ),
  line(
    'tiers',
    ' (?:tier|first tier|second tier|direct supplier|indirect supplier|spend|expenditure|category|categorie)',
  ),
  line(
    'goods-list',
    ' (?:include|including|such as|comprise).{0,80}(?:cleaning|catering|security|it |hardware|office|construction|uniform|ppe|clothing|stationery|food|logistic|waste|furniture|facility|agency)',
  ),
  // Risk description
  line('risk', ' risk'),
  line(
    'high-risk',
    ' (?:high|higher|highest|elevated|greatest|increased|heightened|medium|inherent|salient|low|lower|lowest|minimal|moderate|limited)(?: [a-z]+){0,2} risk| risk(?:s)?(?: [a-z]+){0,6} (?:low|lower|high|higher|minimal|limited|elevated|remote)',
  ),
  line(
    'risk-because',
    ' (?:risk|vulnerable|vulnerability|exploitation|prevalen|susceptible|exposed|exposure).{0,80}(?:because|due to|owing|given|as a result|such as|include|including|associated|relating|arise|migrant|seasonal|temporary|low skilled|unskilled|agency|overseas|sector|industry|country|countrie|region|geograph)',
  ),
  line(
    'risk-identified',
    ' (?:identified|considered|recognised?|acknowledged?|believe|consider|assessed|understand|aware) .{0,60}(?:risk|vulnerable|exploitation|exposure)',
  ),
  line(
    'no-cases',
    ' (?:no|not|nil|zero|any) .{0,40}(?:instance|case|incident|report|evidence|occurrence|allegation|complaint|breach).{0,80}(?:modern slavery|slavery|trafficking|human right|identified|reported|found|received)',
  ),
  line(
    'risk-general',
    ' (?:modern slavery|slavery|forced labour|trafficking) (?:is|can|may|include|exist|occur|take|describe|encompass|refer)',
  ),
  line(
    'workers-at-risk',
    ' (?:migrant|seasonal|temporary|agency|low skilled|unskilled|low paid|child|women|undocumented|casual|base skill)(?: [a-z]+){0,2} (?:worker|labour|labourer|staff|people|child)',
  ),
  // Risk mitigation
  line(
    'policy',
    ' (?:policy|policies|code of conduct|code of ethic|procedure|standard|guideline|framework|charter|principle|term and condition)',
  ),
  line(
    'require-suppliers',
    ' (?:require|expect|ask|oblige|insist|ensure|encourage|engage with|work with|assess|screen|audit|monitor|evaluate|vet|survey|questionnaire|due diligence|prequalif|pre qualif|onboard|contract|clause|tender)(?:[a-z]+)?\\b.{0,80} (?:supplier|subcontractor|contractor|vendor|third party|partner|tenderer|bidder)|(?:supplier|contractor|vendor|third party|tender|bidder).{0,80} (?:require|must|expect|asked|comply|adhere|complete|confirm|sign|questionnaire|audit|assess|due diligence|screen|clause)',
  ),
  line(
    'training',
    ' (?:train|training|trained|elearning|awareness|induction|workshop|module|briefing|course|toolkit|educate)',
  ),
  line(
    'whistleblow',
    ' (?:whistleblow|whistleblower|whistleblowing|speak up|hotline|helpline|grievance|confidential|raise concern|report concern|report any|anonymous|raise (?:any )?concern)',
  ),
  line(
    'recruitment',
    ' (?:recruit|recruitment|right to work|living wage|minimum wage|employment check|pre employment|pay|wage|contract of employment|agency worker|union|working hour|health and safety|identity document|passport)',
  ),
  line(
    'committed',
    ' (?:committed|commitment|zero tolerance|not tolerate|oppose|will not|do not|prohibit|ban|forbid|take (?:a )?seriously|dedicated)',
  ),
  line(
    'assessing',
    ' (?:assess|assessed|assessment|mapping|map|evaluate|review|audit|inspection|visit|due diligence|questionnaire|ecovadis|sedex|smeta|survey|screening)',
  ),
  line(
    'working-group',
    ' (?:working group|task force|taskforce|steering|committee|cross functional|forum|initiative|collaborat|ngo|stronger together|slave free|unseen|gla|glaa|partnership|ethical trading|global compact)',
  ),
  // Remediation
  line(
    'breach-consequence',
    ' (?:breach|violat|non complian|noncomplian|failure to comply|fail to|fail|failed|contravene|misconduct|not comply|unwilling|unable to)(?:[a-z]+)?\\b.{0,140} (?:terminat|suspend|disciplinary|dismiss|action|cease|end the|remed|sanction|legal|penalt|correct|exit|investigat|removed)',
  ),
  line(
    'consequence-breach',
    ' (?:terminat|suspen|disciplin|dismiss|cease|sanction|exit|remed|corrective)(?:[a-z]+)?\\b.{0,140} (?:breach|violat|non complian|noncomplian|comply|misconduct|failure|contravene|found|identified)',
  ),
  line(
    'remedy',
    ' (?:remed|remediate|remediation|rectif|redress|compensat|reimburs|repay|repaid|restitution|corrective action|action plan|improvement plan|put right|support (?:for |the )?victim|victim support|survivor|first responder|national referral|nrm|repatriat)',
  ),
  line(
    'investigate',
    ' (?:investigat|escalat|triage|follow up|followed up|referred to|refer to|report(?:ed)? to (?:the )?(?:police|authorit|glaa|helpline)|notif)',
  ),
  line(
    'if-found',
    ' (?:if|where|should|when|in the event|any)\\b.{0,60} (?:identif|suspect|found|find|discover|detect|occur|aware|confirm|uncover|instance|concern|issue|incident|allegation)',
  ),
  // Effectiveness
  line(
    'effectiveness',
    ' (?:effective|effectiveness|measure|measuring|measured|kpi|key performance|performance indicator|metric|indicator|target|benchmark|success|track|tracked|progress|evaluate|outcome|monitor(?:ed|ing)?)',
  ),
  line(
    'effectiveness-of',
    ' (?:effectiveness|effective|performance|progress) (?:of|in|against|on)\\b| (?:assess|measure|monitor|review|evaluate|test|track)(?:[a-z]*)? .{0,40}(?:effective|performance|progress|success|impact)',
  ),
  line(
    'reviewed-annually',
    ' (?:review|reviewed|update|updated|refresh|revisit)(?: [a-z]+){0,4} (?:annual|annually|year|yearly|regular|regularly|periodic|periodically|continu|ongoing|month|quarter)|(?:annual|annually|regular|regularly|periodic|periodically|continu|continually|continuously|constantly) (?:review|update|monitor|assess|improve|evaluate)',
  ),
  line('number-of', ' (?:number of|#percent of|proportion of|percentage of|total of|#percent) '),
  line(
    'trained-count',
    ' (?:#percent|#number) .{0,60}(?:train|complete|completed|assessed|audited|signed|responded|screened)',
  ),
  line(
    'will',
    ' (?:will|plan to|intend|aim|aims|goal|future|next year|coming year|going forward|continue to|over the next)',
  ),
  line(
    'effectiveness-heading',
    '^ (?:our |assessing |measuring |assessment of )?(?:effectiveness|kpi|key performance|measuring|performance indicator|monitoring|progress|our progress)',
  ),
  // What belongs to none
  line('act-reference', ' (?:#act|section #number|pursuant|accordance with|transparency in supply)'),
  line(
    'financial-year',
    ' (?:financial year|fiscal year|reporting period|year end|year ended|year ending|#year)',
  ),
  line(
    'contents',
    ' (?:table of content|content|page|introduction|foreword|message from|contact|email|telephone|#url)',
  ),
]

/** Which cues a sentence shows, by id. */
export function findCues(masked: { readonly plain: string; readonly line: string }): readonly string[] {
  return WORDING_CUES.filter(
    ({ of, pattern, and }) => pattern.test(masked[of]) && (and === undefined || and.test(masked.line)),
  ).map(({ id }) => id)
}
