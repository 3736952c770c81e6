import { actionKey } from './action-key.mjs'
import { build, isBuilt, served } from './build.mjs'
import { install } from './install.mjs'
import { refuseBusyPort, refuseSecond, refuseUnderRunning } from './instance.mjs'
import { openFolder, placeOf } from './place.mjs'
import { command, showing } from './speech.mjs'

/**
 * What must stand before the command itself runs.
 * @param {string | undefined} purpose start: place, installation, build · test and install: the installation
 * @returns {Promise<number>} exit code
 */
export async function prepare(purpose) {
  const code = await command(purpose === 'start' ? prepareStart : install)
  if (code !== 0 && purpose === 'test') process.stdout.write('0 passed, 1 failed\n')
  return code
}

/** What is quick to refuse is refused before anything slow. */
async function prepareStart() {
  const place = placeOf(process.env)
  openFolder(place.data)
  refuseSecond(place)
  await refuseBusyPort(place)
  await install()
  const key = actionKey(place.data, served)
  if (isBuilt(served, key)) return
  refuseUnderRunning()
  await showing('正在构建（约需一分钟）', 'Building (about a minute)', () => build(served, key))
}
