import { commandContext } from '../lib/kernel/context.ts'
import { type OfficePlan, setUpOffice } from '../lib/ledger/people/set-up-office.ts'
import { openLedger } from '../lib/ledger/reports/open-ledger.ts'
import { loadCatalogue } from './catalogue.ts'
import { planFromCatalogue } from './catalogue-plan.ts'
import { writeFirstSignIn } from './first-sign-in.ts'
import { officeKey, realOffices } from './real-offices.ts'
import { loadSample } from './sample.ts'
import { openSample, sampleOfficePlan } from './sample-office.ts'
import { say } from './say.ts'

/** One administrator with a password for one use, and nothing else. */
export async function firstAdministrator(folder: string): Promise<void> {
  const { accounts } = await setUpOffice(commandContext(), FIRST)
  writeFirstSignIn(folder, '系统管理员 First administrator', accounts)
  say('已建立首个管理员，没有示例数据。', 'A first administrator was made; there is no sample.')
}

/** The catalogue of published reports, unreported, and the invented office with its months. */
export async function catalogueAndSample(folder: string): Promise<void> {
  const sample = loadSample()
  const invented = await setUpOffice(commandContext(), sampleOfficePlan(sample))
  writeFirstSignIn(folder, '听澜街道（虚构示例）Tinglan, an invented sample', invented.accounts)
  const catalogue = loadCatalogue()
  const real = await setUpOffice(commandContext(), realOffices(catalogue))
  writeFirstSignIn(folder, '五份公开报告的街道（角色账号）Offices of the five reports', real.accounts)
  let tasks = 0
  for (const facts of catalogue) {
    const unitId = real.unitIds[officeKey(facts)] ?? ''
    const source = { unitId, text: null, sha256: facts.sha256, readerVersion: null }
    tasks += (await openLedger(commandContext(), { plan: planFromCatalogue(facts), source })).tasks.length
  }
  say(
    `已载入 ${catalogue.length} 份公开报告，共 ${tasks} 项任务。`,
    `${catalogue.length} published reports loaded, ${tasks} tasks.`,
  )
  await openSample(sample, invented, (done, of) => say(`示例填报 ${done}/${of}`, `Sample filings ${done}/${of}`))
  say('已载入虚构的听澜街道。', 'The invented office of Tinglan is loaded.')
}

/** One person starts as all three administrators, and hands two of the posts over. */
const FIRST: OfficePlan = {
  units: [{ key: 'office', parent: null, kind: 'street', name: '本街道' }],
  people: [{ key: 'admin', username: 'admin', name: '管理员' }],
  posts: [
    { key: 'sys', unit: 'office', role: 'sysAdmin', title: '系统管理员', holder: 'admin' },
    { key: 'sec', unit: 'office', role: 'secAdmin', title: '安全管理员', holder: 'admin' },
    { key: 'audit', unit: 'office', role: 'auditAdmin', title: '审计管理员', holder: 'admin' },
  ],
  oneTime: true,
}
