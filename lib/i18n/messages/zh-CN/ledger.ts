export const ledger = {
  title: '台账',
}
