/** Figures from the organisation's own registers: all about what it did itself, so published only where cited. */
const COUNTED_KEYS = [
  'policies.inForce',
  'training.held',
  'training.completed',
  'governance.reports',
  'measures.kept',
  'measures.reached',
] as const

/** The first twelve measures of an organisation in the order in which they were added, each by its place. */
export const MEASURE_KEYS = [
  'measure.1',
  'measure.2',
  'measure.3',
  'measure.4',
  'measure.5',
  'measure.6',
  'measure.7',
  'measure.8',
  'measure.9',
  'measure.10',
  'measure.11',
  'measure.12',
] as const
export type MeasureKey = (typeof MEASURE_KEYS)[number]

export const OWN_FIGURE_KEYS = [...COUNTED_KEYS, ...MEASURE_KEYS] as const
type OwnFigureKey = (typeof OWN_FIGURE_KEYS)[number]

interface OwnFigure {
  readonly label: string
  readonly definition: string
  readonly unit: 'policies' | 'trainings' | 'places' | 'reports' | 'measures'
  readonly sourceKind: 'policies' | 'training' | 'governance' | 'measures'
  readonly onlyCited: true
}

const measure = (key: MeasureKey): OwnFigure => ({
  label: `Measure ${key.slice('measure.'.length)}`,
  definition:
    'The value written down for the year, with the value of the year before and the target, as the register of measures holds them. A typed value is a claim.',
  unit: 'measures',
  sourceKind: 'measures',
  onlyCited: true,
})

export const OWN_FIGURES: Readonly<Record<OwnFigureKey, OwnFigure>> = {
  'policies.inForce': {
    label: 'Policies in force',
    definition:
      'Policies in the register that were adopted by the last day of the year and not taken out by then.',
    unit: 'policies',
    sourceKind: 'policies',
    onlyCited: true,
  },
  'training.held': {
    label: 'Trainings held',
    definition: 'Trainings in the register whose last day lies in the year.',
    unit: 'trainings',
    sourceKind: 'training',
    onlyCited: true,
  },
  'training.completed': {
    label: 'Training places completed',
    definition:
      'People who completed a training of the year, added up; whoever completed two is counted twice. Trainings without a number are left out.',
    unit: 'places',
    sourceKind: 'training',
    onlyCited: true,
  },
  'governance.reports': {
    label: 'Reports to those who answer for it',
    definition: 'Reports to a body of the register of governance, made on a day in the year.',
    unit: 'reports',
    sourceKind: 'governance',
    onlyCited: true,
  },
  'measures.kept': {
    label: 'Measures with a value',
    definition: 'Measures in the register with a value written down for the year.',
    unit: 'measures',
    sourceKind: 'measures',
    onlyCited: true,
  },
  'measures.reached': {
    label: 'Measures that reached their target',
    definition:
      'Of the measures with a value for the year, those whose value reached the target that is set for them today.',
    unit: 'measures',
    sourceKind: 'measures',
    onlyCited: true,
  },
  'measure.1': measure('measure.1'),
  'measure.2': measure('measure.2'),
  'measure.3': measure('measure.3'),
  'measure.4': measure('measure.4'),
  'measure.5': measure('measure.5'),
  'measure.6': measure('measure.6'),
  'measure.7': measure('measure.7'),
  'measure.8': measure('measure.8'),
  'measure.9': measure('measure.9'),
  'measure.10': measure('measure.10'),
  'measure.11': measure('measure.11'),
  'measure.12': measure('measure.12'),
}
