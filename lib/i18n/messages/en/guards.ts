import type { guards as chinese } from '../zh-CN/guards.ts'

export const guards: typeof chinese = {
  fallingTotal: 'The last total ({month}) was {previous}, now {next}: it falls. Is that right?',
  tenfold: 'The last total ({month}) was {previous}, now {next}: ten times as much or more. No digit too many?',
  magnitude:
    '{next} is a thousand times away from the last total {previous} or the target {target}. Is the unit right (万, 亿)?',
  sameAsLast: 'The same as {previous} of {month}. Has nothing changed?',
  partsDiffer: 'The parts add up to {parts}, the whole says {next}. Is that right?',
  noDoneDay: 'The words say it is done, but there is no day. Is it only a remark?',
  growthDiffers:
    'From {level} now and {levelBefore} a year before follows {reckoned} %, you entered {next} %. Is it like-for-like?',
  yes: 'That is right, submit',
  no: 'Change it',
}
